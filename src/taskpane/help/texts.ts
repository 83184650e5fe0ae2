import { translator } from "../../locale";
import { helpEn } from "../../locale/en/taskpane-help";
import { helpVi } from "../../locale/vi/taskpane-help";

export const helpText = translator(helpVi, helpEn);
