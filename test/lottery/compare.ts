import type { Code, ReadItem, Reading, ReadRecord, TrueItem, TrueRecord, Truth } from "./contract";
import { MAX, sum } from "./draw/scores";

const CODES = Object.keys(MAX) as (Code | "TONG")[];
const NEAR = 1e-6;

/**
 * Says where a reading departs from the truth; empty when it does not.
 * @param lenient after answers were taken: a unit or period that the text does not give may then be anything
 */
export function compare(truth: Truth, reading: Reading, lenient: boolean): string[] {
  if (truth.kind !== reading.kind) return [`kind is ${reading.kind}, not ${truth.kind}`];
  const faults: string[] = [];
  const left = reading.records.filter(hasFigure);
  for (const wanted of truth.records) {
    const at = left.findIndex((record) => sameKey(wanted, record, lenient));
    const found = left[at];
    const name = `${wanted.unit ?? "?"} ${wanted.period ?? "?"}`;
    if (found === undefined) {
      faults.push(`no record ${name}`);
      continue;
    }
    left.splice(at, 1);
    faults.push(...compareRecord(truth, reading, wanted, found).map((fault) => `${name}: ${fault}`));
  }
  for (const record of left)
    if (!isPrevious(truth, record))
      faults.push(`invented record ${record.unit ?? "?"} ${record.period?.key ?? "?"}`);
  return faults;
}

function compareRecord(truth: Truth, reading: Reading, wanted: TrueRecord, found: ReadRecord): string[] {
  const faults: string[] = [];
  if (foldClass(wanted.classification) !== foldClass(found.classification))
    faults.push(`class ${found.classification}, not ${wanted.classification}`);
  const earlier = (code: Code | "TONG"): number[] =>
    truth.records
      .filter((record) => record !== wanted && record.unit === wanted.unit)
      .flatMap((record) => (code === "TONG" ? record.total : record.items[code])?.score ?? []);
  for (const code of CODES) {
    const item = code === "TONG" ? wanted.total : (wanted.items[code] ?? null);
    const read = code === "TONG" ? found.total : (found.items.find((one) => one.code === code) ?? null);
    const derived = derivedScore(code, item, wanted);
    const previousElsewhere = reading.records.some(
      (record) =>
        record !== found &&
        foldUnit(record.unit) === foldUnit(found.unit) &&
        same(
          (code === "TONG" ? record.total : record.items.find((one) => one.code === code))?.score,
          item?.previous,
        ),
    );
    faults.push(
      ...compareItem(code, item ?? {}, read, derived, earlier(code), truth.records.length, previousElsewhere),
    );
  }
  for (const { code, score } of found.items)
    if (!CODES.includes(code as Code) && score != null) faults.push(`${code} ${score} invented`);
  return faults;
}

/** A score that is not printed but follows from what is: a group from its halves, a total from its groups. */
function derivedScore(code: Code | "TONG", item: TrueItem | null, record: TrueRecord): number[] {
  if (item?.percent !== undefined && item.score === undefined) return [(item.percent * MAX[code]) / 100];
  const { DVCTT, TTTT, DVTT } = record.items;
  if (code === "DVTT" && DVCTT?.score !== undefined && TTTT?.score !== undefined)
    return [sum([DVCTT.score, TTTT.score])];
  if (code !== "TONG") return [];
  const parts = Object.entries(record.items).filter(
    ([one]) => !(DVTT !== undefined && (one === "DVCTT" || one === "TTTT")),
  );
  if (parts.length === 0) return [];
  return [sum(parts.map(([one, part]) => part.score ?? ((part.percent ?? 0) * MAX[one as Code]) / 100))];
}

function compareItem(
  code: Code | "TONG",
  wanted: TrueItem,
  read: ReadItem | null,
  derived: number[],
  otherPeriods: number[],
  units: number,
  previousElsewhere: boolean,
): string[] {
  const faults: string[] = [];
  const check = (
    what: string,
    want: number | undefined,
    got: number | null | undefined,
    extras: number[] = [],
    room = NEAR,
  ): void => {
    if (
      want === undefined
        ? got == null || extras.some((extra) => Math.abs(extra - got) <= Math.max(room, 0.011))
        : same(want, got, room)
    )
      return;
    faults.push(`${code} ${what} ${got ?? "none"}, not ${want ?? "given"}`);
  };
  const score = wanted.score ?? derived[0];
  check("score", wanted.score, read?.score, derived);
  check(
    "percent",
    wanted.percent,
    read?.percent,
    score === undefined ? [] : [(score / MAX[code]) * 100],
    0.06,
  );
  check("rank", wanted.rank, read?.rank);
  check("of", wanted.of, read?.of, [units]);
  check("rankDelta", wanted.rankDelta, read?.rankDelta);
  const gap = wanted.previous === undefined || score === undefined ? [] : [score - wanted.previous];
  check("delta", wanted.delta, read?.delta, [...gap, ...otherPeriods.map((other) => (score ?? 0) - other)]);
  const before = wanted.delta === undefined || score === undefined ? [] : [score - wanted.delta];
  if (wanted.previous === undefined || !previousElsewhere)
    check("previous", wanted.previous, read?.previous, [...before, ...otherPeriods]);
  if (wanted.score !== undefined && read !== null) {
    if (read.max !== MAX[code] && !(wanted.max === undefined && read.max === null))
      faults.push(`${code} max ${read.max}, not ${MAX[code]}`);
    const over = wanted.score > MAX[code];
    if (over !== (read.status === "error")) faults.push(`${code} status ${read.status}`);
  }
  return faults;
}

function same(want: number | null | undefined, got: number | null | undefined, room = NEAR): boolean {
  return want != null && got != null && Math.abs(want - got) <= room;
}

function hasFigure(record: ReadRecord): boolean {
  const items = record.total === null ? record.items : [...record.items, record.total];
  return (
    record.classification != null ||
    items.some((item) => [item.score, item.percent, item.rank, item.delta].some((figure) => figure != null))
  );
}

/** A record of the period before, made of the "previous" figures of a true record. */
function isPrevious(truth: Truth, record: ReadRecord): boolean {
  return truth.records.some((wanted) => {
    if (foldUnit(wanted.unit) !== foldUnit(record.unit) || wanted.period === record.period?.key) return false;
    const total = record.total?.score ?? null;
    if (total !== null && !same(wanted.total?.previous, total)) return false;
    return record.items.every(
      (item) => item.score == null || same(wanted.items[item.code as Code]?.previous, item.score),
    );
  });
}

function sameKey(wanted: TrueRecord, found: ReadRecord, lenient: boolean): boolean {
  const unit = foldUnit(wanted.unit) === foldUnit(found.unit) || (lenient && wanted.unit === null);
  return unit && (wanted.period === (found.period?.key ?? null) || (lenient && wanted.period === null));
}

/** White space and case folded, the words "UBND", "tỉnh", "thành phố" in front left out. */
export function foldUnit(unit: string | null): string {
  return (unit ?? "")
    .normalize("NFC")
    .replace(/\s+/g, " ")
    .trim()
    .toLocaleLowerCase("vi")
    .replace(/^(ubnd |ủy ban nhân dân )?(tỉnh |thành phố |tp\.? ?)?/, "");
}

function foldClass(text: string | null): string {
  const plain = (text ?? "").normalize("NFC").trim().toLocaleLowerCase("vi");
  return plain === "tb" ? "trung bình" : plain;
}
