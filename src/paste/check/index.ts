export type { CheckOptions } from "./check-options";
export { check, checkSteps } from "./check";
export { isExcerpt } from "./excerpt";
export type { PlaceLookup } from "./doubts";
export { composeDoubts, placed, withoutRepetitions } from "./doubts";
export { lostFigures } from "./lost-figures";
