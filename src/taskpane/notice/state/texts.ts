import { translator } from "../../../locale";
import { noticePaneEn } from "../../../locale/en/taskpane-notice";
import { noticePaneVi } from "../../../locale/vi/taskpane-notice";

/** Texts of the notice step; they come with it, not with the first load. */
export const noticeText = translator(noticePaneVi, noticePaneEn);
