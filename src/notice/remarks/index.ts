export { withEdits } from "./remark";
export type { Remark } from "./remark";
export { remarksFor } from "./remarks";
export type { SmallBase } from "./remarks";
export { targetRemarks } from "./target-remarks";
export { unitsRemarks } from "./unit-remarks";
