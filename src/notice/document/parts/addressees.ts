import { endMonth, parsePeriodKey } from "../../../scoring/period";
import type { UnitLevel } from "../../../scoring/units/unit";
import { unitInText } from "../model/document-words";

/** Provinces and cities with a đặc khu, which stands beside xã and phường since July 2025. */
const WITH_SPECIAL_ZONE =
  /(?:quảng ninh|hải phòng|quảng trị|quảng ngãi|đà nẵng|khánh hòa|khánh hoà|lâm đồng|hồ chí minh|an giang)$/iu;
/** Cities directly under the central government, also where only the name is given. */
const CITY =
  /^(?:(?:ủy ban nhân dân|ubnd)\s+)?thành phố\s|^(?:hà nội|hải phòng|huế|đà nẵng|hồ chí minh|cần thơ)$/iu;
const COMMITTEE = /^(?:ủy ban nhân dân|uỷ ban nhân dân|ubnd)\s+/iu;
/** Local government has two tiers since 1 July 2025; before there were districts between them. */
const TWO_TIERS_SINCE = "2025-07";

/** Whom a công văn about a unit is sent to, until the office writes its own. */
export function addresseesFor(unit: string, level: UnitLevel | null, period: string): string[] {
  const name = unitInText(unit);
  const place = name.replace(COMMITTEE, "");
  if (level === "tinh" || level === "tong_hop") return provinceAddressees(name, place, period);
  if (level === "xa" || /^(?:xã|phường|đặc khu|thị trấn)\s/iu.test(place))
    return [`Các phòng, ban, đơn vị thuộc Ủy ban nhân dân ${place}`];
  if (/^sở\s/iu.test(name)) return ["Các phòng, đơn vị thuộc Sở"];
  return [`Các phòng, đơn vị thuộc ${name}`];
}

function provinceAddressees(name: string, place: string, period: string): string[] {
  const city = CITY.test(name) || CITY.test(place);
  const departments = `Các sở, ban, ngành ${city ? "thành phố" : "tỉnh"}`;
  if (beforeTwoTiers(period))
    return [departments, `Ủy ban nhân dân các ${city ? "quận, huyện, thị xã" : "huyện, thị xã, thành phố"}`];
  const zones = WITH_SPECIAL_ZONE.test(place) ? ", đặc khu" : "";
  return [departments, `Ủy ban nhân dân các xã, phường${zones}`];
}

function beforeTwoTiers(period: string): boolean {
  const known = parsePeriodKey(period);
  const since = parsePeriodKey(TWO_TIERS_SINCE);
  return known !== null && since !== null && endMonth(known) < endMonth(since);
}
