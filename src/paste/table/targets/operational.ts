import { readColumn } from "./columns";
import type { NameIndex } from "../../words";
import { readCount } from "../../words";
import { foldText } from "../../text";
import type { Row } from "../../source";

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
const HEAD_ROWS = 5;

/**
 * Whether a table is an export of a one-stop system: columns that count dossiers, and none with points of the index.
 * Rates in it ("Tỷ lệ hồ sơ nộp trực tuyến") share names with the index without being its scores.
 */
export function isOperationalTable(rows: readonly Row[], index: NameIndex): boolean {
  const first = rows.findIndex((row) =>
    row.texts.some((text) => readCount(text) !== null && text.length > 1),
  );
  const head = rows.slice(0, first < 0 ? HEAD_ROWS : Math.min(first, HEAD_ROWS));
  const width = Math.max(0, ...head.map((row) => row.length));
  let counting = 0;
  let scoring = 0;
  for (let at = 0; at < Math.min(width, 60); at += 1) {
    const path = [
      ...new Set(head.map((row) => row.text(at)).filter((text) => text !== "" && text.length < 120)),
    ];
    const column = readColumn(
      path.filter((text) => /\p{L}/u.test(text)),
      index,
    );
    const folded = ` ${foldText(path.join(" "))} `;
    const counts = COUNT_WORDS.some((word) => folded.includes(word));
    const rate = folded.includes(RATE);
    if (column.codes.length > 0 && !rate && !counts) scoring += 1;
    else if (counts) counting += 1;
  }
  return counting >= 2 && scoring === 0;
}
const RATE = ` ${foldText("tỷ lệ")} `;

/** Whether running text reports counts of dossiers: several of the words, with whole numbers of dossiers. */
export function isOperationalText(text: string): boolean {
  const folded = ` ${foldText(text.slice(0, 20_000))} `;
  const words = COUNT_WORDS.filter((word) => folded.includes(word)).length;
  const counts = text.slice(0, 20_000).match(/\d\s{1,2}hồ sơ/giu)?.length ?? 0;
  const listed =
    text.slice(0, 20_000).match(/hồ sơ[^:\n]{0,60}:\s{0,3}[\d.]{1,12}(?!\d|[/,])/giu)?.length ?? 0;
  return words >= FEWEST - 1 && counts + listed >= 2;
}
