import type { NoticeModel, PageLayout } from "../document";
import { noticePages } from "../document";
import { escapeHtml } from "./escape";
import { pageHtml } from "./html";

/**
 * The document as a page that any browser prints or keeps as PDF: the sheets of the decree with their margins, each annex
 * on sheets of its own, upright or across. It stands for itself: nothing is fetched, nothing runs.
 */
export function noticeToPrintHtml(model: NoticeModel, title: string): string {
  const pages = noticePages(model);
  const sections = pages.map(
    (page, index) =>
      `<section class="${page.orientation}${index === 0 ? " first" : ""}">${pageHtml(page, { pasted: false })}</section>`,
  );
  return `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title><style>${style(pages)}</style></head><body>${sections.join("")}</body></html>`;
}

function style(pages: readonly PageLayout[]): string {
  const kinds = new Map(pages.map((page) => [page.orientation, page]));
  const sheets = [...kinds].map(([name, { marginsMm, widthMm, heightMm }]) => {
    const margins = [marginsMm.top, marginsMm.right, marginsMm.bottom, marginsMm.left]
      .map((mm) => `${mm}mm`)
      .join(" ");
    return `@page ${name}{size:${widthMm}mm ${heightMm}mm;margin:${margins};@top-center{content:counter(page);font:14pt 'Times New Roman',serif}}section.${name}{page:${name};width:${widthMm - marginsMm.left - marginsMm.right}mm}`;
  });
  return [
    ...sheets,
    // A named sheet outranks the first one, so each is told apart.
    ...[...kinds.keys()].map((name) => `@page ${name}:first{@top-center{content:none}}`),
    "body{margin:0;font-family:'Times New Roman',Times,serif;color:#000}",
    "section{break-before:page;margin:0 auto}section.first{break-before:auto}",
    "thead{display:table-header-group}tr{break-inside:avoid}p{overflow-wrap:break-word}",
    "@media screen{body{background:#ddd}section{background:#fff;padding:20mm 15mm 20mm 30mm;margin:8mm auto}}",
  ].join("");
}
