import { isProvinceName } from "./unit-levels";

/** Words with which the names of units begin. */
const OFFICE =
  /^(?:ubnd|ủy ban|uỷ ban|sở|ban|bql|văn phòng|vp|thanh tra|chi cục|cục|xã|phường|thị trấn|thị xã|huyện|quận|đặc khu|thành phố|tp\.?|tỉnh|bộ|công an|bảo hiểm|bhxh|thuế|trung tâm|tt\.? ?(?:pvhcc|hcc)|kho bạc|ngân hàng|viện|trường|bệnh viện|hđnd|đồn|bch|cơ quan|phòng|tòa án|hải quan|điện lực|x\.|p\.|tx\.|h\.|q\.)(?=[\s.:]|$)/iu;
/** Such words alone, or with other such words, name no unit. */
const NONE =
  /^(?:tỉnh|sở|đơn vị|bộ chỉ số.*|thuế|cơ quan|thành phố|xã|phường|phòng|bộ|ban|huyện|xã,? phường.*|phường,? xã.*|tỉnh,? ?thành phố.*|tỉnh ?\/.*|cơ quan.*đơn vị.*|sở,? (?:ban,? )?ngành.*|các .*|khối .*|ubnd (?:cấp )?(?:các )?(?:xã|phường|huyện|tỉnh)(?:,.*)?|cơ quan chủ trì.*|phòng chủ trì.*|đơn vị chủ trì.*)$/iu;
const PROPER = /^\p{Lu}[\p{L}\s.'’,()\d-]{1,70}$/u;
const CLASS = /^(?:loại )?(?:xuất sắc|rất tốt|tốt|giỏi|khá|trung bình|yếu|kém)$/iu;
const PERIOD = /^(?:[TQ]\.?\s?\d|tháng |quý |năm |kỳ )/iu;
const NUMBERED = /^\(?(?:\d{1,4}|[IVX]{1,5})[.)]\s+/u;

/**
 * How much a text looks like the name of a unit.
 * @returns 1 by its first words, 0.4 when it is a name of something, 0 else
 */
export function unitLikeness(text: string): 0 | 0.4 | 1 {
  const name = text.replace(NUMBERED, "");
  if (name === "" || name.length > 120 || NONE.test(name) || PERIOD.test(name)) return 0;
  if (OFFICE.test(name) || isProvinceName(name)) return 1;
  return PROPER.test(name) && !CLASS.test(name) ? 0.4 : 0;
}
