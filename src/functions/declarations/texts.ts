import type { FunctionTexts } from "../declaration";
import { BANGSOSANH_TEXTS } from "./bangsosanh";
import { BANGXEPHANG_TEXTS } from "./units/bangxephang";
import { CANTHEM_TEXTS } from "./points/canthem";
import { CHENHLECH_TEXTS } from "./changes/chenhlech";
import { CHENHLECHCHU_TEXTS } from "./changes/chenhlechchu";
import { DIEMMAT_TEXTS } from "./points/diemmat";
import { DOCDIEM_TEXTS } from "./points/docdiem";
import { BANGCAITHIEN_TEXTS } from "./points/bangcaithien";
import { CHUOIKY_TEXTS } from "./book/chuoiky";
import { HANGTRONGSO_TEXTS } from "./units/hangtrongso";
import { LAYCHITIEU_TEXTS } from "./book/laychitieu";
import { THONGKE_TEXTS } from "./units/thongke";
import { TONGNEU_TEXTS } from "./points/tongneu";
import type { FunctionId } from "./index";
import { KYTRUOC_TEXTS } from "./changes/kytruoc";
import { LAYDIEM_TEXTS } from "./book/laydiem";
import { NHANXET_TEXTS } from "./changes/nhanxet";
import { SOVN_TEXTS } from "./points/sovn";
import { CHENHCHITIEU_TEXTS, DATCHITIEU_TEXTS } from "./targets";
import { THAYDOIHANG_TEXTS } from "./changes/thaydoihang";
import { TONGDIEM_TEXTS } from "./points/tongdiem";
import { UOCTINHNHOM_TEXTS } from "./points/uoctinhnhom";
import { TYLE_TEXTS } from "./points/tyle";
import { XEPHANG_TEXTS } from "./units/xephang";
import { XEPLOAI_TEXTS } from "./points/xeploai";

/** What people read about each function. Not part of the runtime of the cells. */
export const TEXTS: Readonly<Record<FunctionId, FunctionTexts>> = {
  TONGDIEM: TONGDIEM_TEXTS,
  UOCTINHNHOM: UOCTINHNHOM_TEXTS,
  TYLE: TYLE_TEXTS,
  DIEMMAT: DIEMMAT_TEXTS,
  XEPLOAI: XEPLOAI_TEXTS,
  CANTHEM: CANTHEM_TEXTS,
  CHENHLECH: CHENHLECH_TEXTS,
  CHENHLECHCHU: CHENHLECHCHU_TEXTS,
  NHANXET: NHANXET_TEXTS,
  XEPHANG: XEPHANG_TEXTS,
  THAYDOIHANG: THAYDOIHANG_TEXTS,
  DATCHITIEU: DATCHITIEU_TEXTS,
  CHENHCHITIEU: CHENHCHITIEU_TEXTS,
  KYTRUOC: KYTRUOC_TEXTS,
  DOCDIEM: DOCDIEM_TEXTS,
  SOVN: SOVN_TEXTS,
  LAYDIEM: LAYDIEM_TEXTS,
  BANGCAITHIEN: BANGCAITHIEN_TEXTS,
  CHUOIKY: CHUOIKY_TEXTS,
  HANGTRONGSO: HANGTRONGSO_TEXTS,
  LAYCHITIEU: LAYCHITIEU_TEXTS,
  THONGKE: THONGKE_TEXTS,
  TONGNEU: TONGNEU_TEXTS,
  BANGSOSANH: BANGSOSANH_TEXTS,
  BANGXEPHANG: BANGXEPHANG_TEXTS,
};
