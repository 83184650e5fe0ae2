export type { HistoryPoint } from "./table-charts";
export type * from "./table-model";
export type { TargetResult, TargetsInput } from "./table-targets";
export { tableFor } from "./tables";
export type { TableInput, TargetsTableInput, UnitsTableInput, UnitTableInput } from "./tables";
