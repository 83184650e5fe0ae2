import type { ComparisonRow } from "../../scoring/compare/comparison";
import { plainLabel } from "../table";
import { capitalised, inNormalCase, printedText } from "../words";

const COUNTS = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"];

/** Small counts as words: "hai chỉ số"; larger ones as figures. */
export function countText(count: number): string {
  return COUNTS[count] ?? String(count);
}

/** The name of an indicator in quotes: “Thanh toán trực tuyến”. */
function quoted({ label }: ComparisonRow): string {
  const name = plainLabel(label).replace(/^(?:nhóm\s+)?chỉ số\s+/iu, "");
  return `“${capitalised(name === "" ? plainLabel(label) : name)}”`;
}

/** Indicators as the subject of a sentence: "Chỉ số “…”", "Hai chỉ số “…” và “…”". */
export function indicatorsText(rows: readonly ComparisonRow[]): string {
  const names = rows.map(quoted);
  const last = names.at(-1) ?? "";
  if (names.length === 1) return `Chỉ số ${last}`;
  return `${capitalised(countText(names.length))} chỉ số ${names.slice(0, -1).join(", ")} và ${last}`;
}

/** A unit as a sentence begins with it. */
export function unitAsSubject(unit: string): string {
  return capitalised(unitInSentence(unit)) || "Đơn vị";
}

/** A unit within a sentence. */
export function unitInSentence(unit: string): string {
  return inNormalCase(printedText(unit));
}
