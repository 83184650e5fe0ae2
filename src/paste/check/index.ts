export type { CheckOptions } from "./check-options";
export { check } from "./check";
export type { PlaceLookup } from "./doubts";
export { composeDoubts, placed, withoutRepetitions } from "./doubts";
