import type { Drawing, Shape } from "../document";
import { escapeHtml } from "./escape";

const MM_PER_POINT = 25.4 / 72;

/** A drawing as SVG: for the page that is printed. */
export function drawingSvg({ widthMm, heightMm, shapes }: Drawing, title: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="${escapeHtml(title)}" width="${widthMm}mm" height="${heightMm}mm" viewBox="0 0 ${widthMm} ${heightMm}" font-family="'Times New Roman',Times,serif">${shapes.map(shapeSvg).join("")}</svg>`;
}

function shapeSvg(shape: Shape): string {
  switch (shape.kind) {
    case "bar":
      return `<rect x="${round(shape.x)}" y="${round(shape.y)}" width="${round(shape.width)}" height="${round(shape.height)}" fill="#${shape.fill}" stroke="#000" stroke-width="0.2"/>`;
    case "line":
      return `<line x1="${round(shape.x1)}" y1="${round(shape.y1)}" x2="${round(shape.x2)}" y2="${round(shape.y2)}" stroke="#000" stroke-width="0.3"/>`;
    case "text":
      return `<text x="${round(shape.x)}" y="${round(shape.y)}" font-size="${round(shape.sizePt * MM_PER_POINT)}" text-anchor="${shape.anchor}"${shape.bold ? ' font-weight="bold"' : ""}>${escapeHtml(shape.text)}</text>`;
  }
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
