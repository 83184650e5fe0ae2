import type { LeftReason } from "./assembly";
import type { Cell } from "./cell";
import type { Role } from "./layout";
import type { Setting } from "./setting";

/** "3.1" of a list. */
const PART_NUMBER = /^\(?\d{1,2}\.\d{1,2}[.)]?$/;

/** Why a cell of a column that holds no figures of an indicator is not read. */
export function reasonOf(role: Role): LeftReason {
  switch (role.kind) {
    case "order":
      return "order";
    case "label":
      return "name";
    case "note":
      return "note";
    case "count":
      return "count";
    case "mean":
      return "mean";
    case "other":
      return "other";
    default:
      return "unread";
  }
}

/** A reason must fit the figure too: no note, count or rank is written with one or two decimals. */
export function holds(role: Role, { figure, text }: Cell, { title }: Setting): boolean {
  if (!figure) return true;
  if (role.kind === "unread") return false;
  if (role.kind === "mean") return true;
  if (role.kind === "order") return figure.decimals === 0 || PART_NUMBER.test(text);
  const scoreLike = (figure.decimals === 1 || figure.decimals === 2) && !figure.grouped;
  return role.kind === "label" || !scoreLike || title.index === "other";
}
