import { CHENHLECH } from "./chenhlech";
import { CHENHLECHCHU } from "./chenhlechchu";
import { TONGDIEM } from "./tongdiem";
import { XEPLOAI } from "./xeploai";

/** All custom functions, in the order in which help and catalog show them. */
export const DECLARATIONS = {
  TONGDIEM,
  XEPLOAI,
  CHENHLECH,
  CHENHLECHCHU,
} as const;

export type FunctionId = keyof typeof DECLARATIONS;
