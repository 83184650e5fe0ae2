import { foldText } from "../../text";

/** Ways in which dossiers are handed in and paid for: what an export of a one-stop system counts and gives rates of. */
export const RATES = ["online", "direct", "postal", "payment"] as const;
export const COUNTS = ["online", "direct", "postal", "obliged", "paid"] as const;
export type RateName = (typeof RATES)[number];
export type CountName = (typeof COUNTS)[number];

/** Where each figure of an export stands. */
export interface Channels {
  rates: ReadonlyMap<RateName, number>;
  counts: ReadonlyMap<CountName, number>;
}

const WORDS = {
  rate: ["tỷ lệ", "phần trăm"],
  online: ["qua mạng", "trực tuyến", "online", "bằng hình thức điện tử", "môi trường điện tử"],
  direct: ["trực tiếp", "tại bộ phận một cửa"],
  postal: ["bcci", "bưu chính", "bưu điện"],
  payment: ["thanh toán", "tttt", "đã nộp phí"],
  obliged: ["nghĩa vụ tài chính", "nvtc", "phải thanh toán"],
  /** Of what was handed in; the same ways may be told of what was answered. */
  received: ["tiếp nhận", "nộp", "nhận"],
  answered: ["giải quyết", "trả kết quả", "đúng hạn", "quá hạn", "trễ hạn", "trước hạn"],
};
type Word = keyof typeof WORDS;
const PHRASES = Object.entries(WORDS).map(
  ([word, phrases]) => [word as Word, phrases.map((phrase) => ` ${foldText(phrase)} `)] as const,
);
const PERCENT_SIGN = /%/;
const FEWEST_RATES = 2;

/**
 * What each column of an export counts, by the words over it.
 * @param paths heading cells of every column, top to bottom
 * @returns null unless the export follows these ways: dossiers handed in over the network and by hand are counted
 *   apart, so that the rates have a denominator, and at least two rates stand beside them
 */
export function channelsOf(paths: readonly (readonly string[])[]): Channels | null {
  const rates = new Map<RateName, number>();
  const counts = new Map<CountName, number>();
  const surely = new Set<string>();
  for (const [at, path] of paths.entries()) {
    const found = figureOf(path.join(" "));
    if (!found) continue;
    const { name, rate, received } = found;
    const key = `${rate} ${name}`;
    const known = rate ? rates.has(name as RateName) : counts.has(name as CountName);
    if (known && (!received || surely.has(key))) continue;
    if (received) surely.add(key);
    if (rate) rates.set(name as RateName, at);
    else counts.set(name as CountName, at);
  }
  const ways = counts.has("online") && counts.has("direct");
  return ways && rates.size >= FEWEST_RATES ? { rates, counts } : null;
}

/** One figure of one way; a heading of two ways ("Trực tiếp, bưu chính") is none. */
function figureOf(heading: string): { name: RateName | CountName; rate: boolean; received: boolean } | null {
  const folded = ` ${foldText(heading)} `;
  const says = new Set(
    PHRASES.filter(([, phrases]) => phrases.some((phrase) => folded.includes(phrase))).map(([word]) => word),
  );
  const rate = says.has("rate") || PERCENT_SIGN.test(heading);
  const received = says.has("received");
  if (says.has("obliged") || says.has("payment")) {
    if (rate) return { name: "payment", rate, received };
    // "Đã TTTT/Có nghĩa vụ tài chính" is what was paid of what had to be.
    return { name: says.has("payment") && !says.has("obliged") ? "paid" : "obliged", rate, received };
  }
  if (says.has("answered")) return null;
  const ways = (["online", "direct", "postal"] as const).filter((way) => says.has(way));
  const [way] = ways;
  return way && ways.length === 1 ? { name: way, rate, received } : null;
}
