import { PROVINCES, unitLevel } from "../../words";
import type { Rule } from "./rule";

const CAPITAL = String.raw`\p{Lu}[\p{Ll}’']{0,12}`;

function unitRule(form: RegExp, guessed: boolean): Rule {
  return {
    form,
    on: "plain",
    digits: false,
    sense: ([text]) => {
      const name = text.replace(/\s+/g, " ").trim();
      return {
        kind: "unit",
        unit: { name, level: unitLevel(name, null) },
        bare: false,
        guessed,
        role: "subject",
      };
    },
  };
}

/** Offices that the catalogue of units does not hold. */
const OFFICE =
  /(?<![\p{L}\d])(?:Chi cục|Cục|Văn phòng HĐND|Văn phòng Đoàn ĐBQH|Ban Quản lý|Trung tâm|Kho bạc|Thuế|Đài|Hội) (?:\p{Lu}[\p{Ll}’']{0,12}|[\p{Ll}]{2,8}(?= \p{Lu}))(?: (?:và |, )?\p{Lu}[\p{Ll}’']{0,12}){0,4}(?=\s*(?:\(|:|đạt|được|xếp|đứng)[^\n;]{0,16}\d)/gu;

/** Names of places without the word for what they are. */
export const PLACE_NAMES: { sure: readonly Rule[]; guessed: readonly Rule[] } = {
  sure: [
    unitRule(new RegExp(String.raw`(?<![\p{L}\d])(?:${PROVINCES.join("|")})(?![\p{L}])`, "gu"), false),
    unitRule(OFFICE, false),
  ],
  guessed: [
    unitRule(
      new RegExp(
        String.raw`(?<![\p{L}\d])${CAPITAL}(?: ${CAPITAL}){1,3}(?=\s*(?:\(|:|đạt|được|với|có|xếp|đứng)[^\n;]{0,16}\d|\s\d+(?:[.,]\d|\/\d))`,
        "gu",
      ),
      true,
    ),
  ],
};
