export type { FoundLetterhead } from "./find-letterhead";
export { findLetterhead } from "./find-letterhead";
