import { actions as en } from "../../locale/en/actions";
import { actions as vi } from "../../locale/vi/actions";
import { translator } from "../../locale";

/** Texts of this room in the language of the screen. */
export const say = translator(vi, en);
