import type { PageLayoutRecord } from "../book/records";
import { writeA1 } from "../host/address";
import { TEXTS } from "./texts";

/** Paper, direction and print area of a sheet, in words. */
export function pageSetUpInWords({ printArea, paperSize, orientation }: PageLayoutRecord): string {
  const area = printArea?.map((box) => writeA1(box)).join(", ") ?? TEXTS.wholeSheet;
  return `${String(paperSize)} ${orientation === "Landscape" ? TEXTS.landscape : TEXTS.portrait}, ${area}`;
}
