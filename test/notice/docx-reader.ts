import { strFromU8, unzipSync } from "fflate";

const W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/** A .docx opened as what it is: a zip of XML. Needs a DOM. */
export interface OpenedDocx {
  part: (name: string) => Document;
  names: string[];
}

export function openDocx(bytes: Uint8Array): OpenedDocx {
  const files = unzipSync(bytes);
  return {
    names: Object.keys(files),
    part: (name) => {
      const file = files[name];
      if (file === undefined) throw new Error(`no ${name}`);
      const parsed = new DOMParser().parseFromString(strFromU8(file), "application/xml");
      const fault = parsed.querySelector("parsererror");
      if (fault) throw new Error(`${name}: ${fault.textContent}`);
      return parsed;
    },
  };
}

/** All elements of a name in the wordprocessing namespace, in document order. */
export function elements(root: Document | Element, name: string): Element[] {
  return [...root.getElementsByTagNameNS(W, name)];
}

export function children(root: Element, name?: string): Element[] {
  return [...root.children].filter((child) => name === undefined || child.localName === name);
}

export function attribute(element: Element | undefined, name: string): string | null {
  return element?.getAttributeNS(W, name) ?? null;
}

/** Text of a paragraph or cell. */
export function textOf(element: Element): string {
  return [...element.getElementsByTagName("*")]
    .map(({ localName, textContent }) => (localName === "t" ? textContent : localName === "br" ? " " : ""))
    .join("");
}

/** Rows of cell texts of every table with borders. */
export function tableTexts(document: Document): string[][][] {
  return elements(document, "tbl").map((table) =>
    children(table, "tr").map((row) => children(row, "tc").map((cell) => textOf(cell))),
  );
}

/**
 * Order of elements that the schema of WordprocessingML (ISO/IEC 29500-1, wml.xsd: CT_PPr, CT_RPr, CT_TblPr, CT_TcPr,
 * CT_SectPr and the border and margin groups) asks for. Word repairs or refuses a file that breaks it.
 */
const ORDER: Record<string, readonly string[]> = {
  pPr: words(`pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs
    suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd
    snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment
    textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange`),
  rPr: words(`rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid
    vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang
    eastAsianLayout specVanish oMath`),
  tblPr:
    words(`tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing
    tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription`),
  tcPr: words(
    `cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark`,
  ),
  sectPr:
    words(`headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType
    pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings`),
  tblBorders: words("top left start bottom right end insideH insideV"),
  tcBorders: words("top left start bottom right end insideH insideV tl2br tr2bl"),
  tblCellMar: words("top left start bottom right end"),
  tcMar: words("top left start bottom right end"),
  pBdr: words("top left bottom right between bar"),
  tbl: words("tblPr tblGrid tr"),
  tr: words("tblPrEx trPr tc"),
  tc: words("tcPr p tbl"),
  body: words("p tbl sectPr"),
};

/** Elements whose children have no order among themselves, only a first or last one. */
const LOOSE = new Set(["tc", "body"]);

function words(text: string): string[] {
  return text.trim().split(/\s+/u);
}

/**
 * Order of elements by the schemas of ISO/IEC 29500, written down for the elements that we use. The schemas themselves
 * are not run: no maintained npm package was found that brings them and works offline.
 *
 * Every place where an element stands before one that the schema puts first, or where it may not stand at all.
 */
export function orderFaults(document: Document): string[] {
  const faults: string[] = [];
  for (const [name, order] of Object.entries(ORDER)) {
    for (const parent of elements(document, name)) {
      let last = -1;
      for (const child of parent.children) {
        const position = order.indexOf(child.localName);
        if (position < 0) faults.push(`${child.localName} may not stand in ${name}`);
        else if (!LOOSE.has(name) && position < last)
          faults.push(`${child.localName} stands too late in ${name}`);
        last = Math.max(last, position);
      }
      if (name === "body" && parent.lastElementChild?.localName !== "sectPr")
        faults.push("body ends without sectPr");
      if (name === "tc" && parent.lastElementChild?.localName !== "p")
        faults.push("tc ends without a paragraph");
    }
  }
  return faults;
}
