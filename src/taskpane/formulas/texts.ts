import { translator } from "../../locale";
import { formulasEn } from "../../locale/en/taskpane-formulas";
import { formulasVi } from "../../locale/vi/taskpane-formulas";

export const formulaHelperText = translator(formulasVi, formulasEn);
