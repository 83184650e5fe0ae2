import { workbook as en } from "../../locale/en/workbook";
import { workbook as vi } from "../../locale/vi/workbook";
import { translator } from "../../locale";

/** Texts of this room in the language of the screen. */
export const say = translator(vi, en);
