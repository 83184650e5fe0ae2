import type { FunctionTexts } from "../declaration";
import { CHENHLECH_TEXTS } from "./chenhlech";
import { CHENHLECHCHU_TEXTS } from "./chenhlechchu";
import type { FunctionId } from "./index";
import { TONGDIEM_TEXTS } from "./tongdiem";
import { XEPLOAI_TEXTS } from "./xeploai";

/** What people read about each function. Not part of the runtime of the cells. */
export const TEXTS: Readonly<Record<FunctionId, FunctionTexts>> = {
  TONGDIEM: TONGDIEM_TEXTS,
  XEPLOAI: XEPLOAI_TEXTS,
  CHENHLECH: CHENHLECH_TEXTS,
  CHENHLECHCHU: CHENHLECHCHU_TEXTS,
};
