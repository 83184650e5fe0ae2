import type { Framework, Indicator } from "../../scoring/framework/framework";
import { DEFAULT_FRAMEWORK } from "../../scoring/framework/framework";
import { foldText } from "../../paste";
import { badValue, CellError, incomingError } from "../cell";
import { excerpt, readCellFigure } from "../figure";
import type { Parameter } from "../parameter";
import { optional, whole } from "../parameter";

/** The table of indicators (`tblBoChiSo`): Mã, Thuộc nhóm, Tên, Tối đa; with or without its header. */
export function frameworkTable(): Parameter<Framework, true> {
  return optional(whole("framework", readFramework));
}

export function frameworkOr(given: Framework | null): Framework {
  return given ?? DEFAULT_FRAMEWORK;
}

const CODE_HEADER = foldText("Mã");

function readFramework(rows: readonly (readonly unknown[])[]): Framework | null | CellError {
  if (rows.length === 1 && textOf(rows[0]?.[0]) === "") return null;
  const indicators: Indicator[] = [];
  for (const [index, row] of rows.entries()) {
    const [codeCell, parentCell, nameCell, maxCell] = row;
    const error = incomingError(codeCell) ?? incomingError(nameCell) ?? incomingError(maxCell);
    if (error) return error;
    const code = textOf(codeCell).toUpperCase();
    if (code === "" || (index === 0 && foldText(code) === CODE_HEADER)) continue;
    const max = maxCell === 0 ? null : readCellFigure(maxCell);
    if (max instanceof CellError || (max !== null && (max.percent || max.max !== null)))
      return badValue("functions.framework_maximum", { code: excerpt(code) });
    if (indicators.some((one) => one.code === code))
      return badValue("functions.framework_twice", { code: excerpt(code) });
    const parent = textOf(parentCell).toUpperCase();
    const name = textOf(nameCell);
    indicators.push({
      code,
      parent: parent === "" ? null : parent,
      name: name === "" ? code : name,
      max: max?.value ?? null,
      aliases: [],
    });
  }
  return indicators.length === 0 ? badValue("functions.framework_empty") : { indicators };
}

function textOf(cell: unknown): string {
  return typeof cell === "string" ? cell.normalize("NFC").trim() : "";
}
