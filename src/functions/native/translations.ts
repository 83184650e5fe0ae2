import { DEFAULT_CLASSES } from "../../scoring/framework/classification";
import { NO_FIGURE } from "../../scoring/vietnamese-number";
import type { FunctionId } from "../declarations";
import { withoutAccents } from "../parameters/options";
import type { NativeArgument } from "./argument";
import { fitTogether } from "./argument";
import {
  allInScale,
  allReadable,
  ifFigure,
  ifNumber,
  ifRank,
  isAbove,
  operand,
  quoted,
  scaleOf,
  sizeOf,
  vietnamese,
  withComma,
} from "./pieces";

/** Writes the native counterpart of a call; null where there is none for these arguments. */
type Translation = (list: readonly NativeArgument[]) => string | null;

const EMPTY = '""';
const DASH = quoted(NO_FIGURE);

/** Functions without an entry have no native counterpart: they read texts, periods or the whole book. */
export const TRANSLATIONS: Partial<Record<FunctionId, Translation>> = {
  TONGDIEM: ([range, goOn, maxima]) => {
    if (!isRange(range) || isGiven(maxima)) return null;
    const limits = `AND(${allInScale(range.text)},ROUND(SUM(${range.text}),10)<=100)`;
    const total = `IF(${limits},ROUND(SUM(${range.text}),10),NA())`;
    const all = `IF(COUNT(${range.text})=${sizeOf(range.text)},${total},NA())`;
    if (!isGiven(goOn) || goOn.literal === "FALSE") return all;
    if (goOn.literal !== "TRUE") return null;
    return `IF(COUNT(${range.text})=0,NA(),IF(${allReadable(range.text)},${total},NA()))`;
  },

  UOCTINHNHOM: ([rates, maxima, unit]) => {
    if (!isRange(rates) || !isRange(maxima) || !fitTogether(rates, maxima)) return null;
    const points = choiceOf(unit, { "": false, "%": false, diem: true });
    if (points === null) return null;
    const [r, m] = [rates.text, maxima.text];
    const mean = (factor: string): string =>
      `ROUND(ROUND(${factor}SUMPRODUCT(${r},${m})/${points ? "100" : `SUM(${m})`},10),2)`;
    const mixed = `SUMPRODUCT(--ISNUMBER(${r}),--(${r}>0),--(${r}<=1))>0`;
    const value = `IF(MAX(${r})<=1,${mean("100*")},IF(${mixed},NA(),${mean("")}))`;
    // Every rate needs its maximum and the other way round; rows without both are passed over.
    const paired = `SUMPRODUCT(--ISNUMBER(${r}),--ISNUMBER(${m}))=COUNT(${m})`;
    const conditions = [
      paired,
      `COUNT(${r})=COUNT(${m})`,
      allReadable(r),
      allReadable(m),
      allInScale(r),
      `MIN(${m})>0`,
      `MAX(${m})<=100`,
    ];
    return `IF(AND(COUNT(${r})>0,${conditions.join(",")}),${value},NA())`;
  },

  TYLE: ([points, max]) => ofMaximum(points, max, (p, m) => `ROUND(ROUND(100*${p}/${m},10),2)`),
  DIEMMAT: ([points, max]) => ofMaximum(points, max, (p, m) => `ROUND(${m}-${p},10)`),

  XEPLOAI: ([total, table]) => {
    if (!isFigure(total)) return null;
    const printed = `ROUND(${total.text},2)`;
    if (!isGiven(table)) {
      const classes = DEFAULT_CLASSES.reduceRight(
        (rest, { from, name }) => `IF(${printed}>=${from},${quoted(name)},${rest})`,
        "NA()",
      );
      return ifFigure(total, notAFraction(total, classes), EMPTY);
    }
    if (table.kind !== "reference") return null;
    const bounds = boundsOf(table);
    const best = `LARGE(${bounds},COUNTIF(${bounds},">"&${printed})+1)`;
    const name = `INDEX(${table.text},MATCH(${best},${bounds},0),2)`;
    // No bound twice, no class without a name, nothing below the lowest bound.
    const named = `IF(COUNTIF(${bounds},${best})>1,NA(),IF(${name}="",NA(),${name}))`;
    const above = `IF(COUNTIF(${bounds},"<="&${printed})=0,NA(),${named})`;
    return ifFigure(total, notAFraction(total, ifClasses(table, above)), EMPTY);
  },

  CANTHEM: ([total, name, table]) => {
    if (!isFigure(total)) return null;
    const printed = `ROUND(${total.text},2)`;
    if (isGiven(table)) return table.kind === "reference" ? neededInTable(total, name, table, printed) : null;
    const needed = (from: number, rest: string): string =>
      `IF(${printed}>=${from},${rest},ROUND(${from}-${printed},2))`;
    if (!isGiven(name)) {
      const bounds = DEFAULT_CLASSES.map(({ from }) => from).filter((from) => from > 0);
      const next = bounds.sort((a, b) => b - a).reduce((rest, from) => needed(from, rest), "0");
      return ifFigure(total, notAFraction(total, next), EMPTY);
    }
    const wanted = DEFAULT_CLASSES.find((one) => withoutAccents(one.name) === withoutAccents(name.literal));
    if (name.kind !== "string" || wanted === undefined) return null;
    return ifFigure(total, notAFraction(total, needed(wanted.from, "0")), EMPTY);
  },

  CHENHLECH: ([now, before, unit]) => {
    if (!isFigure(now) || !isFigure(before) || !fitTogether(now, before)) return null;
    const percent = choiceOf(unit, {
      "": false,
      diem: false,
      "%": true,
      "phan tram": true,
      "diem phan tram": true,
    });
    return percent === null ? null : ofPair(now, before, changeText(now, before, percent, 4), EMPTY);
  },

  CHENHLECHCHU: ([now, before, unit]) => {
    if (!isFigure(now) || !isFigure(before) || !fitTogether(now, before)) return null;
    const suffix = choiceOf(unit, {
      "": "%",
      "%": "%",
      "phan tram": "%",
      diem: "",
      "diem phan tram": " điểm phần trăm",
    });
    if (suffix === null) return null;
    const change = changeText(now, before, suffix !== "", 2);
    const text = `IF(${change}>0,"+","")&${withComma(change)}${suffix === "" ? "" : `&${quoted(suffix)}`}`;
    return ofPair(now, before, `IF(${change}=0,"0",${text})`, DASH);
  },

  XEPHANG: ([figure, list]) => {
    if (!isFigure(figure) || list?.kind !== "reference") return null;
    const [value, set] = [operand(figure), list.text];
    // Equal to six decimals is equal: sums made in cells carry the noise of doubles, which RANK.EQ takes for a difference.
    const above = `COUNTIF(${set},">"&(${value}+0.0000005))`;
    const atLeast = `COUNTIF(${set},">"&(${value}-0.0000005))`;
    const readable = `AND(${allReadable(set)},${allInScale(set)})`;
    const rank = `IF(${readable},IF(${atLeast}>${above},${above}+1,NA()),NA())`;
    return ifFigure(figure, rank, EMPTY);
  },

  THAYDOIHANG: ([now, before, ofNow, ofBefore]) => {
    if (!isFigure(now) || !isFigure(before) || !fitTogether(now, before)) return null;
    const [rank, earlier] = [operand(now), operand(before)];
    const steps = `${earlier}-${rank}`;
    if (!isGiven(ofNow) && !isGiven(ofBefore)) return ifRank(now, ifRank(before, steps, EMPTY), EMPTY);
    if (!isFigure(ofNow) || !isFigure(ofBefore)) return null;
    if (![ofNow, ofBefore].every((one) => fitTogether(now, one))) return null;
    const inSet = `IF(${rank}>${operand(ofNow)},NA(),IF(${earlier}>${operand(ofBefore)},NA(),${steps}))`;
    const sameSet = `IF(ISNUMBER(${ofNow.text}),IF(${operand(ofNow)}=${operand(ofBefore)},${inSet},NA()),NA())`;
    return ifRank(now, ifRank(before, sameSet, EMPTY), EMPTY);
  },

  DATCHITIEU: ([rate, target]) => {
    if (!isFigure(rate) || !isFigure(target) || !fitTogether(rate, target)) return null;
    const reached = `IF(${changeText(rate, target, true, 8)}>=0,"Đạt","Chưa đạt")`;
    return ofPair(rate, target, reached, EMPTY);
  },

  CHENHCHITIEU: ([rate, target]) =>
    isFigure(rate) && isFigure(target)
      ? ofPair(rate, target, changeText(rate, target, true, 4), EMPTY)
      : null,

  SOVN: ([value, decimals, style]) => {
    const digits = isGiven(decimals) ? Number(decimals.literal || Number.NaN) : 2;
    const look = choiceOf(style, { "": "", so: "", "%": "%", "+": "+", "+%": "+%" });
    if (!isFigure(value) || !Number.isInteger(digits) || digits < 0 || digits > 6 || look === null)
      return null;
    const percent = look.endsWith("%");
    const factor = percent ? `*IF(ABS(${operand(value)})<=1,100,1)` : "";
    const rounded = `ROUND(${operand(value)}${factor},${digits})`;
    const sign = `IF(${rounded}<0,"-",${look.startsWith("+") ? `IF(${rounded}>0,"+","")` : EMPTY})`;
    const text = `${sign}&${vietnamese(`ABS(${rounded})`, digits)}`;
    return ifNumber(value, `${text}${percent ? '&"%"' : ""}`, DASH);
  },
};

function ofMaximum(
  points: NativeArgument | undefined,
  max: NativeArgument | undefined,
  value: (points: string, max: string) => string,
): string | null {
  if (!isFigure(points) || !isFigure(max) || !fitTogether(points, max)) return null;
  const [p, m] = [operand(points), operand(max)];
  return ifFigure(points, ifFigure(max, `IF(${isAbove(p, m)},NA(),${value(p, m)})`, "NA()"), EMPTY);
}

/** Column of the bounds of a table of classes. */
function boundsOf(table: NativeArgument): string {
  return `INDEX(${table.text},0,1)`;
}

/** A header, but no bound in words, which only ours reads, may stand above the numbers. */
function ifClasses(table: NativeArgument, then: string): string {
  const first = `TRIM(INDEX(${table.text},1,1))`;
  const headed = `IF(${first}="Từ điểm",1,0)`;
  return `IF(COUNT(${boundsOf(table)})<ROWS(${table.text})-${headed},NA(),${then})`;
}

/** Points needed in a table of classes of the person's own, for the next class or one that is named. */
function neededInTable(
  total: NativeArgument,
  name: NativeArgument | undefined,
  table: NativeArgument,
  printed: string,
): string | null {
  const bounds = boundsOf(table);
  const reached = `COUNTIF(${bounds},"<="&${printed})`;
  const next = `IF(${reached}=COUNT(${bounds}),0,ROUND(SMALL(${bounds},${reached}+1)-${printed},2))`;
  if (!isGiven(name)) return ifFigure(total, notAFraction(total, ifClasses(table, next)), EMPTY);
  if (name.kind !== "string") return null;
  const from = `INDEX(${bounds},MATCH(${quoted(name.literal)},INDEX(${table.text},0,2),0))`;
  const needed = `IF(${printed}>=${from},0,ROUND(${from}-${printed},2))`;
  return ifFigure(total, notAFraction(total, ifClasses(table, needed)), EMPTY);
}

function ofPair(now: NativeArgument, before: NativeArgument, value: string, missing: string): string {
  return ifFigure(now, ifFigure(before, value, missing), missing);
}

function changeText(now: NativeArgument, before: NativeArgument, percent: boolean, digits: number): string {
  const [a, b] = [operand(now), operand(before)];
  const change = `${a}-${b}`;
  // Rounded first to what doubles hold for certain: 88,255 − 88,25 is a little less than 0,005 to them.
  return percent
    ? `ROUND(ROUND((${change})*${scaleOf(a, b)},10),${digits})`
    : `ROUND(ROUND(${change},10),${digits})`;
}

/** A total above 0 and up to 1 is more likely a cell formatted as a percent. */
function notAFraction(total: NativeArgument, value: string): string {
  return `IF(ABS(${operand(total)}-0.5)<0.5,NA(),IF(${operand(total)}=1,NA(),${value}))`;
}

function isGiven(argument: NativeArgument | undefined): argument is NativeArgument {
  return argument !== undefined && argument.kind !== "omitted";
}

/** A text constant as a figure ("7,46/22") is read by ours only. */
function isFigure(argument: NativeArgument | undefined): argument is NativeArgument {
  return isGiven(argument) && argument.kind !== "string" && argument.kind !== "boolean";
}

function isRange(argument: NativeArgument | undefined): argument is NativeArgument {
  return argument?.kind === "reference" || argument?.kind === "expression";
}

/** What an option means; null when it is not a constant or not a known one. */
function choiceOf<Meaning>(
  argument: NativeArgument | undefined,
  meanings: Readonly<Record<string, Meaning>>,
): Meaning | null {
  if (isGiven(argument) && argument.kind !== "string") return null;
  return meanings[withoutAccents(argument?.literal ?? "")] ?? null;
}
