export { isMessage } from "./message";
export type { SourceText } from "./blocks";
export { splitBlocks } from "./blocks";
export { htmlSource } from "./html";
export type { CellValue } from "./range";
export { rangeSource } from "./range";
export type { Cell } from "./row";
export { Row } from "./row";
