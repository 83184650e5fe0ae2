export { resolve } from "./resolve";
export type { ProseFinding, Resolved, Statement } from "./statement";
export { wholeNames } from "./whole-names";
