import type { Row } from "../../source";
import { foldText } from "../../text";
import type { Saying } from "../../words";
import { SURE } from "../../words";
import { channelsOf } from "./channels";
import { headOf } from "./head";

/** Words of a one-stop report: what is counted there is work, not points. */
const COUNT_WORDS = [
  "tiếp nhận",
  "đã giải quyết",
  "đang giải quyết",
  "trước hạn",
  "đúng hạn",
  "quá hạn",
  "trễ hạn",
  "hồ sơ trực tuyến",
  "hồ sơ trực tiếp",
  "tổng số hồ sơ",
  "số hồ sơ",
  "kỳ trước chuyển qua",
  "mới tiếp nhận",
  "số lượng hồ sơ",
  "trả lại",
  "bổ sung",
].map((phrase) => ` ${foldText(phrase)} `);
const FEWEST = 3;

/**
 * Whether a table is an export of a one-stop system: columns that count dossiers, and none with points of the index.
 * Rates in it ("Tỷ lệ hồ sơ nộp trực tuyến") share names with the index without being its scores.
 */
export function isOneStopTable(rows: readonly Row[], says: (text: string) => Saying): boolean {
  const paths = headOf(rows);
  if (channelsOf(paths) !== null) return true;
  let counting = 0;
  let scoring = 0;
  for (const path of paths) {
    const folded = ` ${foldText(path.join(" "))} `;
    const counts = COUNT_WORDS.some((word) => folded.includes(word));
    const names = path.some((text) => (says(text).codes[0]?.sure ?? 0) >= SURE);
    if (counts) counting += 1;
    else if (names && !folded.includes(RATE)) scoring += 1;
  }
  return counting >= 2 && scoring === 0;
}
const RATE = ` ${foldText("tỷ lệ")} `;

/** Whether running text reports counts of dossiers: several of the words, with whole numbers of dossiers. */
export function isOneStopText(text: string): boolean {
  const folded = ` ${foldText(text.slice(0, 20_000))} `;
  const words = COUNT_WORDS.filter((word) => folded.includes(word)).length;
  const counts = text.slice(0, 20_000).match(/\d\s{1,2}hồ sơ/giu)?.length ?? 0;
  const listed =
    text.slice(0, 20_000).match(/hồ sơ[^:\n]{0,60}:\s{0,3}[\d.]{1,12}(?!\d|[/,])/giu)?.length ?? 0;
  return words >= FEWEST - 1 && counts + listed >= 2;
}
