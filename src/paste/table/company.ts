import { TOTAL_CODE } from "../../scoring/framework/framework";
import type { Likely, NameIndex, Saying } from "../words";
import { LIKELY, SURE } from "../words";

/** So many groups beside a component make its name that of its group. */
const ENOUGH_GROUPS = 3;
/** As sure as a name can be that sums, maxima or its place must still prove. */
const BY_COMPANY = 0.85;
const STILL_COMPONENT = 0.45;
const STILL_WHOLE = 0.6;
/** "Tỷ lệ hồ sơ nộp trực tuyến" is the rate of a component, wherever it stands. */
const RATE = /^tỷ lệ|^tỉ lệ/iu;

/**
 * Reads names by the names that they stand among: "Hồ sơ nộp trực tuyến" is a component of DVCTT, but among groups,
 * where DVCTT itself is lacking, it is what the office calls that group.
 * @param sayings what stands over each column
 */
export function inCompany(
  sayings: readonly Saying[],
  headings: readonly (readonly string[])[],
  index: NameIndex,
): readonly Saying[] {
  const surest = sayings.map(({ codes: [first] }) => (first && first.sure >= SURE ? first.code : null));
  const named = new Set(surest.filter((code) => code !== null));
  const groups = [...named].filter((code) => code !== TOTAL_CODE && !code.includes("."));
  if (groups.length < ENOUGH_GROUPS) return sayings;
  return sayings.map((saying, column) => {
    const code = surest[column] ?? "";
    const part = partBeside(saying, column, sayings, index);
    if (part !== null) return { ...saying, codes: withFirst(saying.codes, part) };
    const group = code.slice(0, Math.max(0, code.indexOf(".")));
    if (group === "" || isTold(group, code, named, index)) return saying;
    if (headings[column]?.some((text) => RATE.test(text))) return saying;
    const stated = saying.max !== null && saying.max === index.maximumOf(code);
    if (stated && saying.max !== index.maximumOf(group)) return saying;
    return { ...saying, codes: asGroup(saying.codes, group, code) };
  });
}

/**
 * "Cung cấp DVC trực tuyến" may be the whole of group 3 or its part: beside "Thanh toán trực tuyến", where no other
 * column may be the part, it is the part.
 */
function partBeside(
  { codes, max }: Saying,
  column: number,
  sayings: readonly Saying[],
  index: NameIndex,
): string | null {
  const [first] = codes;
  if (!first || first.code === TOTAL_CODE || max === index.maximumOf(first.code)) return null;
  const parts = index.partsOf(first.code);
  const own = codes.find(({ code, sure }) => parts.includes(code) && sure >= LIKELY);
  if (!own) return null;
  const others = sayings.filter((_, at) => at !== column);
  const sister = others.some(({ codes: [one] }) => one && one.sure >= SURE && parts.includes(one.code));
  const rival = others.some(({ codes: list }) =>
    list.some(({ code, sure }) => sure >= LIKELY && (code === own.code || code === first.code)),
  );
  return sister && !rival ? own.code : null;
}

function withFirst(codes: readonly Likely[], code: string): readonly Likely[] {
  const others = codes.filter((one) => one.code !== code);
  return [
    { code, sure: BY_COMPANY },
    ...others.map((one) => ({ code: one.code, sure: Math.min(one.sure, STILL_WHOLE) })),
  ];
}

/** Groups and parts that no column surely is, those first whose own group or parts no other column is. */
export function openCodes(sayings: readonly Saying[], index: NameIndex): (code: string) => boolean {
  const named = new Set(
    sayings.flatMap(({ codes: [first] }) => (first && first.sure >= SURE ? [first.code] : [])),
  );
  return (code) => {
    const parts = index.partsOf(code);
    const crossed = parts.some((part) => named.has(part)) && !parts.every((part) => named.has(part));
    const sisters = [...named].some((whole) => index.partsOf(whole).includes(code));
    const alone = sisters && ![...named].some((one) => one !== code && isSister(one, code, named, index));
    return !named.has(code) && !crossed && !alone;
  };
}

function isSister(one: string, code: string, named: ReadonlySet<string>, index: NameIndex): boolean {
  return [...named].some((whole) => {
    const parts = index.partsOf(whole);
    return parts.includes(one) && parts.includes(code);
  });
}

/** The group, the group that it is a part of, or another of its components has a column of its own. */
function isTold(group: string, code: string, named: ReadonlySet<string>, index: NameIndex): boolean {
  return [...named].some(
    (other) =>
      other === group ||
      index.partsOf(other).includes(group) ||
      (other !== code && other.startsWith(`${group}.`)),
  );
}

function asGroup(codes: readonly Likely[], group: string, component: string): readonly Likely[] {
  const others = codes.filter(({ code }) => code !== group && code !== component);
  return [
    { code: group, sure: BY_COMPANY },
    { code: component, sure: STILL_COMPONENT },
    ...others.map(({ code, sure }) => ({ code, sure: Math.min(sure, STILL_COMPONENT) })),
  ];
}
