import { translator } from "../../../locale";
import { scoresEn } from "../../../locale/en/taskpane-scores";
import { scoresVi } from "../../../locale/vi/taskpane-scores";

/** Texts of this step; they come with it, not with the first load. */
export const scoresText = translator(scoresVi, scoresEn);
