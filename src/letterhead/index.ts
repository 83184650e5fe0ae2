export type { FoundLetterhead } from "./found-letterhead";
export { findLetterhead } from "./find-letterhead";
