import { translator } from "../../locale";
import { filesEn } from "../../locale/en/taskpane-files";
import { filesVi } from "../../locale/vi/taskpane-files";

/** Texts of files that are dropped or opened. */
export const filesText = translator(filesVi, filesEn);
