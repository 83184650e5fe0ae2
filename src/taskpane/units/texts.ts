import { translator } from "../../locale";
import { unitsEn } from "../../locale/en/taskpane-units";
import { unitsVi } from "../../locale/vi/taskpane-units";

/** Texts of the units beside each other, and of one unit's picture. */
export const unitsText = translator(unitsVi, unitsEn);
