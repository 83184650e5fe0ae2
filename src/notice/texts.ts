import { translator } from "../locale";
import { notice as en } from "../locale/en/notice";
import { notice as vi } from "../locale/vi/notice";

/** Texts about documents on the screen. What is printed on paper is Vietnamese and stands in this room itself. */
export const noticeText = translator(vi, en);
