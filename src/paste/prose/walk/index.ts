export type { NearMiss, ProseState, Walked } from "./course";
export { FIRST_STATE } from "./course";
export { walk } from "./walk";
