import { translator } from "../../locale";
import { notice as en } from "../../locale/en/notice";
import { notice as vi } from "../../locale/vi/notice";

/** What the screen says about templates. What is printed on paper is Vietnamese and stands in this room itself. */
export const noticeText = translator(vi, en);
