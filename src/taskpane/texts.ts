import { translator } from "../locale";
import { paneEn } from "../locale/en/taskpane";
import { paneVi } from "../locale/vi/taskpane";

/** Texts of the pane's frame and of the first two steps. */
export const paneText = translator(paneVi, paneEn);
