import type { FunctionTexts } from "../declaration";
import { BANGSOSANH_TEXTS } from "./bangsosanh";
import { BANGXEPHANG_TEXTS } from "./bangxephang";
import { CANTHEM_TEXTS } from "./canthem";
import { CHENHLECH_TEXTS } from "./chenhlech";
import { CHENHLECHCHU_TEXTS } from "./chenhlechchu";
import { DIEMMAT_TEXTS } from "./diemmat";
import { DOCDIEM_TEXTS } from "./docdiem";
import { BANGCAITHIEN_TEXTS } from "./bangcaithien";
import { CHUOIKY_TEXTS } from "./chuoiky";
import { HANGTRONGSO_TEXTS } from "./hangtrongso";
import { LAYCHITIEU_TEXTS } from "./laychitieu";
import { THONGKE_TEXTS } from "./thongke";
import { TONGNEU_TEXTS } from "./tongneu";
import type { FunctionId } from "./index";
import { KYTRUOC_TEXTS } from "./kytruoc";
import { LAYDIEM_TEXTS } from "./laydiem";
import { NHANXET_TEXTS } from "./nhanxet";
import { SOVN_TEXTS } from "./sovn";
import { CHENHCHITIEU_TEXTS, DATCHITIEU_TEXTS } from "./targets";
import { THAYDOIHANG_TEXTS } from "./thaydoihang";
import { TONGDIEM_TEXTS } from "./tongdiem";
import { UOCTINHNHOM_TEXTS } from "./uoctinhnhom";
import { TYLE_TEXTS } from "./tyle";
import { XEPHANG_TEXTS } from "./xephang";
import { XEPLOAI_TEXTS } from "./xeploai";

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
