import type { ReactElement } from "react";
import type { Evaluation } from "../../functions/catalog";
import { currentLanguage } from "../../locale";
import { formulaHelperText as text } from "./texts";

const SHOWN_ROWS = 12;

/** The result as it will stand in the cells, before anything is written. */
export function ResultPreview({ evaluation }: { evaluation: Evaluation }): ReactElement {
  if (evaluation.kind === "error")
    return (
      <p className="formula" role="status">
        <span className="formula-label">{text("formulas.result")}</span>
        {text("formulas.error", { code: evaluation.code, message: evaluation.message })}
      </p>
    );
  const { rows } = evaluation;
  const rest = rows.length - SHOWN_ROWS;
  return (
    <div className="formula" role="status">
      <span className="formula-label">{text("formulas.result")}</span>
      <div className="preview" tabIndex={0} role="region" aria-label={text("formulas.result")}>
        <table className="preview-table">
          <tbody>
            {rows.slice(0, SHOWN_ROWS).map((row, index) => (
              <tr key={index}>
                {row.map((cell, at) => (
                  <td key={at}>{cellText(cell)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rest > 0 && <p className="hint">{text("formulas.moreRows", { n: rest })}</p>}
    </div>
  );
}

function cellText(cell: number | string | boolean): string {
  if (typeof cell === "number" && currentLanguage() === "vi") return String(cell).replace(".", ",");
  return typeof cell === "boolean" ? String(cell).toUpperCase() : String(cell);
}
