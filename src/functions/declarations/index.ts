import { BANGCAITHIEN } from "./bangcaithien";
import { BANGSOSANH } from "./bangsosanh";
import { BANGXEPHANG } from "./bangxephang";
import { CANTHEM } from "./canthem";
import { CHENHLECH } from "./chenhlech";
import { CHENHLECHCHU } from "./chenhlechchu";
import { CHUOIKY } from "./chuoiky";
import { DIEMMAT } from "./diemmat";
import { DOCDIEM } from "./docdiem";
import { HANGTRONGSO } from "./hangtrongso";
import { KYTRUOC } from "./kytruoc";
import { LAYCHITIEU } from "./laychitieu";
import { LAYDIEM } from "./laydiem";
import { NHANXET } from "./nhanxet";
import { SOVN } from "./sovn";
import { CHENHCHITIEU, DATCHITIEU } from "./targets";
import { THAYDOIHANG } from "./thaydoihang";
import { THONGKE } from "./thongke";
import { TONGDIEM } from "./tongdiem";
import { UOCTINHNHOM } from "./uoctinhnhom";
import { TONGNEU } from "./tongneu";
import { TYLE } from "./tyle";
import { XEPHANG } from "./xephang";
import { XEPLOAI } from "./xeploai";

/** All custom functions, in the order in which help and catalog show them. */
export const DECLARATIONS = {
  TONGDIEM,
  UOCTINHNHOM,
  TYLE,
  DIEMMAT,
  XEPLOAI,
  CANTHEM,
  BANGCAITHIEN,
  TONGNEU,
  CHENHLECH,
  CHENHLECHCHU,
  NHANXET,
  XEPHANG,
  THAYDOIHANG,
  DATCHITIEU,
  CHENHCHITIEU,
  KYTRUOC,
  DOCDIEM,
  SOVN,
  LAYDIEM,
  LAYCHITIEU,
  CHUOIKY,
  THONGKE,
  HANGTRONGSO,
  BANGSOSANH,
  BANGXEPHANG,
} as const;

export type FunctionId = keyof typeof DECLARATIONS;

/** Names that functions had: formulas with them keep working, nobody is offered them. */
export const FORMER_NAMES = { TONGNHOM: "UOCTINHNHOM" } as const satisfies Record<string, FunctionId>;
