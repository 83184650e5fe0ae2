export { mendingOf, triedSentence } from "./mend-remark";
export type { Mending } from "./mend-remark";
export { withEdits } from "./remark";
export type { Remark } from "./remark";
export { remarksFor } from "./remarks";
export { targetRemarks } from "./target-remarks";
export { unitsRemarks } from "./unit-remarks";
export { NOTHING_TOLD } from "./total-remarks";
export type { Told } from "./total-remarks";
