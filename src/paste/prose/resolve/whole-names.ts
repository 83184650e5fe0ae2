import type { NamedUnit } from "../scan/mention";

const AREA = /^(?:(?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân|tỉnh|thành phố|xã|phường|đặc khu)\s?)+$/iu;

/** "Gia Lai" is "tỉnh Gia Lai" where the text says so: one unit, one record. */
export function wholeNames(names: ReadonlySet<string>): (unit: NamedUnit | null) => NamedUnit | null {
  const longer = new Map<string, Set<string>>();
  for (const name of names) {
    const words = name.split(" ");
    for (let from = 1; from < words.length; from += 1) {
      const tail = words.slice(from).join(" ");
      if (!AREA.test(words.slice(0, from).join(" "))) continue;
      const found = longer.get(tail.toLowerCase()) ?? new Set();
      longer.set(tail.toLowerCase(), found.add(name));
    }
  }
  return (unit) => {
    if (unit === null) return null;
    const found = [...(longer.get(unit.name.toLowerCase()) ?? [])];
    const [only] = found;
    if (only !== undefined && found.length === 1) return { ...unit, name: only };
    return unit;
  };
}
