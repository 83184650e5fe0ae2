import { translator } from "../../locale";
import { comparisonEn } from "../../locale/en/taskpane-comparison";
import { comparisonVi } from "../../locale/vi/taskpane-comparison";

/** Texts of this step; they come with it, not with the first load. */
export const comparisonText = translator(comparisonVi, comparisonEn);
