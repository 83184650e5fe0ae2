import { BANGCAITHIEN } from "./points/bangcaithien";
import { BANGSOSANH } from "./bangsosanh";
import { BANGXEPHANG } from "./units/bangxephang";
import { CANTHEM } from "./points/canthem";
import { CHENHLECH } from "./changes/chenhlech";
import { CHENHLECHCHU } from "./changes/chenhlechchu";
import { CHUOIKY } from "./book/chuoiky";
import { DIEMMAT } from "./points/diemmat";
import { DOCDIEM } from "./points/docdiem";
import { HANGTRONGSO } from "./units/hangtrongso";
import { KYTRUOC } from "./changes/kytruoc";
import { LAYCHITIEU } from "./book/laychitieu";
import { LAYDIEM } from "./book/laydiem";
import { NHANXET } from "./changes/nhanxet";
import { SOVN } from "./points/sovn";
import { CHENHCHITIEU, DATCHITIEU } from "./targets";
import { THAYDOIHANG } from "./changes/thaydoihang";
import { THONGKE } from "./units/thongke";
import { TONGDIEM } from "./points/tongdiem";
import { UOCTINHNHOM } from "./points/uoctinhnhom";
import { TONGNEU } from "./points/tongneu";
import { TYLE } from "./points/tyle";
import { XEPHANG } from "./units/xephang";
import { XEPLOAI } from "./points/xeploai";

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
