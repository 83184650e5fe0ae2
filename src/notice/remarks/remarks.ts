import type { ClassBound } from "../../scoring/framework/classification";
import { DEFAULT_CLASSES } from "../../scoring/framework/classification";
import type { Comparison } from "../../scoring/compare/comparison";
import type { Framework } from "../../scoring/framework/framework";
import { DEFAULT_FRAMEWORK } from "../../scoring/framework/framework";
import type { TargetResult } from "../table";
import { comparisonNotes } from "../table";
import { changeRemarks } from "./change-remarks";
import { lineRemarks, lostRemark } from "./line-remarks";
import { mendRemark } from "./mend-remark";
import type { Remark } from "./remark";
import { remark } from "./remark";
import { targetRemarks } from "./target-remarks";
import type { Told } from "./total-remarks";
import { totalRemarks } from "./total-remarks";

export interface RemarkInput {
  comparison: Comparison;
  framework?: Framework;
  classes?: readonly ClassBound[];
  /** Targets of the year with the rates reached. */
  targets?: { year: number; results: readonly TargetResult[] };
  /** What the list or prose of the document says already; default nothing. */
  told?: Told;
  /** Whether figures that stayed the same are named by default. */
  unchanged?: boolean;
}

/** Everything that can be said about a comparison, in the order of a notice; on or off by default. */
export function remarksFor(input: RemarkInput): Remark[] {
  const { comparison, framework = DEFAULT_FRAMEWORK, targets } = input;
  return [
    ...totalRemarks(comparison, input.classes ?? DEFAULT_CLASSES, input.told),
    ...changeRemarks(comparison, input.unchanged ?? false),
    ...lineRemarks(comparison),
    ...lostRemark(comparison),
    ...mendRemark(comparison, input.classes ?? DEFAULT_CLASSES, framework),
    ...(targets ? targetRemarks(targets.year, targets.results) : []),
    ...comparisonNotes(comparison, framework).map(({ id, text, on }) =>
      remark(`note:${id}`, text, on, "note"),
    ),
  ];
}
