export type { Account, LeftFigure, LeftOut, LeftOutReason } from "./account";
export { accountOf } from "./account";
export { finishDrafts, isShare } from "./finish";
export { assumePercents } from "./percents";
