/** "Sổ điểm", or "Sổ điểm (2)" if there is a sheet of that name; at most 31 characters, as Excel allows. */
export function freeName(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name.toLocaleLowerCase("vi"))) return name;
  for (let number = 2; ; number += 1) {
    const suffix = ` (${number})`;
    const numbered = `${name.slice(0, 31 - suffix.length).trimEnd()}${suffix}`;
    if (!taken.has(numbered.toLocaleLowerCase("vi"))) return numbered;
  }
}
