import { translator } from "../../locale";
import { letterheadEn } from "../../locale/en/taskpane-letterhead";
import { letterheadVi } from "../../locale/vi/taskpane-letterhead";

/** Texts of the letterhead, which stands in the notice step and in the settings. */
export const letterheadText = translator(letterheadVi, letterheadEn);
