/** A node of the framework: a group, a part of a group, or a component of a part. */
export interface Indicator {
  /** Stable key; groups never change theirs, whatever number a document gives them. */
  code: string;
  /** Code of the group it belongs to, null for a group. */
  parent: string | null;
  name: string;
  /** Maximum in points; null when it is only shown, not scored. */
  max: number | null;
  /** Other names under which it is published. */
  aliases: readonly string[];
}

/** The tree of indicators, in the order in which it is printed. */
export interface Framework {
  indicators: readonly Indicator[];
}

/** Code of the row that holds the total. */
export const TOTAL_CODE = "TONG";
/** Points a unit can reach in all groups together. */
export const TOTAL_MAX = 100;

/**
 * Bộ chỉ số 766 as published in 2022–2026: five groups, of which "dịch vụ trực tuyến" has two parts.
 * Source: Quyết định 766/QĐ-TTg; maxima as the National Public Service Portal carries them.
 */
export const DEFAULT_FRAMEWORK: Framework = {
  indicators: [
    group("CKMB", "Công khai, minh bạch", 18, [
      "Công khai minh bạch",
      "Kết quả công khai, minh bạch trong giải quyết TTHC, cung cấp dịch vụ công",
      "Công khai",
    ]),
    group("TDGQ", "Tiến độ, kết quả giải quyết", 20, [
      "Tiến độ giải quyết",
      "Tiến độ giải quyết đúng hạn",
      "Tình hình, kết quả xử lý hồ sơ TTHC",
      "Tình hình kết quả giải quyết hồ sơ",
      "Kết quả giải quyết",
      "Tiến độ",
    ]),
    group("DVTT", "Cung cấp dịch vụ trực tuyến", 22, [
      "Dịch vụ trực tuyến",
      "Cung cấp dịch vụ công trực tuyến",
      "ONLINE_SERVICE",
    ]),
    part("DVCTT", "DVTT", "Dịch vụ công trực tuyến", 12, [
      "DVC trực tuyến",
      "Tỷ lệ hồ sơ nộp trực tuyến",
      "Tỷ lệ hồ sơ trực tuyến",
      "CLGQ",
      "ONLINE",
    ]),
    part("TTTT", "DVTT", "Thanh toán trực tuyến", 10, [
      "Thanh toán",
      "Tỷ lệ hồ sơ thanh toán trực tuyến",
      "Tỷ lệ thanh toán trực tuyến",
    ]),
    group("MDSH", "Số hóa hồ sơ", 22, [
      "Mức độ số hóa",
      "Số hóa hồ sơ TTHC",
      "Mức độ số hóa hồ sơ",
      "Số hóa",
      "Tỷ lệ số hóa hồ sơ",
    ]),
    group("MDHL", "Mức độ hài lòng", 18, [
      "Hài lòng",
      "Mức độ hài lòng của người dân, doanh nghiệp",
      "Tỷ lệ hài lòng",
    ]),
  ],
};

function group(code: string, name: string, max: number, aliases: readonly string[]): Indicator {
  return { code, parent: null, name, max, aliases };
}

function part(
  code: string,
  parent: string,
  name: string,
  max: number,
  aliases: readonly string[],
): Indicator {
  return { code, parent, name, max, aliases };
}

/** Look-ups of a framework, made once: comparisons of thousands of units ask for them all the time. */
interface Lookups {
  byCode: ReadonlyMap<string, Indicator>;
  childrenByParent: ReadonlyMap<string | null, readonly Indicator[]>;
}

const LOOKUPS = new WeakMap<Framework, Lookups>();

function lookups(framework: Framework): Lookups {
  const known = LOOKUPS.get(framework);
  if (known) return known;
  const byCode = new Map<string, Indicator>();
  const childrenByParent = new Map<string | null, Indicator[]>();
  for (const indicator of framework.indicators) {
    if (!byCode.has(indicator.code)) byCode.set(indicator.code, indicator);
    const siblings = childrenByParent.get(indicator.parent);
    if (siblings) siblings.push(indicator);
    else childrenByParent.set(indicator.parent, [indicator]);
  }
  const made = { byCode, childrenByParent };
  LOOKUPS.set(framework, made);
  return made;
}

/** The indicator with this code, or null. */
export function findIndicator(framework: Framework, code: string): Indicator | null {
  return lookups(framework).byCode.get(code) ?? null;
}

/** Groups in printing order. */
export function groupsOf(framework: Framework): readonly Indicator[] {
  return lookups(framework).childrenByParent.get(null) ?? [];
}

/** Direct children in printing order. */
export function childrenOf(framework: Framework, code: string): readonly Indicator[] {
  return lookups(framework).childrenByParent.get(code) ?? [];
}

/**
 * Sum of the maxima of the groups: what a complete total stands over.
 * @returns 100 for the default framework
 */
export function frameworkMaximum(framework: Framework): number {
  return groupsOf(framework).reduce((sum, indicator) => sum + (indicator.max ?? 0), 0);
}
