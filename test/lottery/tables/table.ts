import type { TrueRecord } from "../contract";
import type { Sheet } from "./sheet";

/** One table with what a careful clerk reads in it. */
export interface Table {
  sheet: Sheet;
  records: TrueRecord[];
  required: string[];
  allowed: string[];
  made?: string;
}
