import type { Field, Layout } from "./layout";
import { isField } from "./layout";
import type { Title } from "./setting";
import { keyOf, UNKNOWN_PERIOD } from "./setting";

/** A field at its place, with the period of its figures. */
export interface PlacedField extends Field {
  column: number;
  /** null for the period of the row or of the text. */
  key: string | null;
}

/**
 * Columns without a period of their own take the latest to their left; changes, ranks and classes are of the latest
 * period that has scores.
 */
export function placedFields({ roles }: Layout, about: Title): PlacedField[] {
  // "Tháng trước" beside "Tháng 9/2026" is the month before that one, where no title says another.
  const title = { ...about, period: about.period ?? latestNamed(roles, about) };
  const keys = roles.map((role) => (isField(role) ? keyOf(role.period, title) : null));
  const scored = roles.flatMap((role, at) => {
    const key = keys[at];
    return isField(role) && holdsFigures(role) && key != null && key !== UNKNOWN_PERIOD ? [key] : [];
  });
  // A column of scores without a period is of the text's own: then so are the changes.
  const own = roles.some((role, at) => isField(role) && holdsFigures(role) && keys[at] === null);
  const last = own ? title.period : (scored.sort().at(-1) ?? title.period);
  let left: string | null = null;
  return roles.flatMap((role, column): PlacedField[] => {
    if (!isField(role)) return [];
    const key = keys[column] ?? null;
    if (role.measure === "delta") return [{ ...role, column, key: last }];
    if (key !== null) left = key;
    const beside =
      role.measure === "rank" || role.measure === "class" || role.measure === "rankDelta"
        ? (left ?? last)
        : null;
    const follows = role.measure === "percent" || role.measure === "max" ? left : null;
    return [
      {
        ...role,
        column,
        key: key ?? (scored.length > 0 && !own ? (beside ?? follows ?? left ?? last) : null),
      },
    ];
  });
}

function latestNamed(roles: Layout["roles"], title: Title): string | null {
  const relative = roles.some((role) => isField(role) && typeof role.period === "string");
  if (!relative) return null;
  const named = roles.flatMap((role) => {
    const key = isField(role) && typeof role.period !== "string" ? keyOf(role.period, title) : null;
    return key === null || key === UNKNOWN_PERIOD ? [] : [key];
  });
  return named.sort().at(-1) ?? null;
}

function holdsFigures({ measure }: Field): boolean {
  return measure === "score" || measure === "percent" || measure === null;
}
