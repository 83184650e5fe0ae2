export type { FileContent, FileData, FileOutcome, FileRefusal } from "./content";
export { MOST_BYTES } from "./content";
export { readFile } from "./read-file";
