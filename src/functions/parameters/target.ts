import { badValue, CellError } from "../cell";
import type { CellFigure } from "../figure";
import { excerpt } from "../figure";
import type { Parameter } from "../parameter";
import { each } from "../parameter";
import { readRate } from "./rates";

/** A rate to reach. */
export interface Target {
  rate: CellFigure;
  /** "Trên 95%", "> 95": reaching the figure itself is not enough. */
  strict: boolean;
}

/** Words before a target, as the yearly lists write them; reaching more than the target is reaching it. */
const HOPED = /^(?:phấn đấu|chỉ tiêu|mục tiêu|yêu cầu)(?:\s+(?:là|:))?\s*:?\s*/iu;
const REACHED = /^(?:đạt|hoàn thành)(?:\s+(?:tỷ lệ|mức))?\s*/iu;
const AT_LEAST =
  /^(?:tối thiểu|ít nhất|từ|không thấp hơn|không dưới|không ít hơn|không nhỏ hơn|lớn hơn hoặc bằng|bằng|>=|=>|≥|=)\s*/iu;
const MORE_THAN = /^(?:trên|hơn|vượt|cao hơn|lớn hơn|>)\s*/iu;
const AFTER = /\s*(?:trở lên)$/iu;

/** A rate to reach: 60, "60%", "Tối thiểu 60", "Phấn đấu đạt ≥ 60", "> 95%". "Tăng 5%" and "dưới 5%" are none. */
export function target(): Parameter<Target, false> {
  return each("target", (cell) => {
    if (typeof cell !== "string") return asTarget(readRate(cell), false);
    const words = cell.normalize("NFC").trim().slice(0, 60);
    let rest = words.replace(HOPED, "").replace(REACHED, "");
    const least = rest.replace(AT_LEAST, "").replace(REACHED, "");
    const strict = least === rest && MORE_THAN.test(rest);
    rest = (strict ? rest.replace(MORE_THAN, "") : least).replace(AFTER, "");
    if (rest !== "" && !/^[\d]/.test(rest) && /\d/.test(rest))
      return badValue("functions.not_a_target", { text: excerpt(words) });
    const read = readRate(rest);
    return read instanceof CellError && rest !== words
      ? asTarget(readRate(cell), false)
      : asTarget(read, strict);
  });
}

function asTarget(rate: CellFigure | null | CellError, strict: boolean): Target | null | CellError {
  return rate === null || rate instanceof CellError ? rate : { rate, strict };
}
