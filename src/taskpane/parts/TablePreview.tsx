import type { ReactElement } from "react";
import type { TableCell, TableModel } from "../../notice/table";
import { comparisonText } from "../comparison/texts";
import "./TablePreview.css";

/** More lines are told as a number: the preview is for recognising the table, the sheet for reading it. */
const SHOWN_ROWS = 40;

/** A comparison table as it will be printed, small enough for a narrow pane; wide ones scroll sideways. */
export function TablePreview({ table }: { table: TableModel }): ReactElement {
  const rest = table.rows.length - SHOWN_ROWS;
  return (
    // A scrolling region must be reachable with the keyboard.
    <div className="preview" role="region" aria-label={comparisonText("compare.preview")} tabIndex={0}>
      <table className={`preview-table preview-${table.form}`}>
        <caption>
          {[...table.title, ...table.captions].map((line, index) => (
            <span key={index} className={index < table.title.length ? "caption-title" : "caption-line"}>
              {line}
            </span>
          ))}
        </caption>
        <thead>
          {table.header.map((row, index) => (
            <tr key={index}>
              {row.map((cell, at) => (
                <th key={at} scope="col" colSpan={cell.colSpan} rowSpan={cell.rowSpan}>
                  {cell.text}
                </th>
              ))}
            </tr>
          ))}
        </thead>
        <tbody>
          {table.rows.slice(0, SHOWN_ROWS).map((row, index) => (
            <tr key={index} className={`preview-row preview-row-${row.kind}`}>
              {row.cells.map((cell, at) => (
                <td key={at} colSpan={cell.colSpan} rowSpan={cell.rowSpan} className={cellClass(cell)}>
                  {cell.text}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {rest > 0 && <p className="preview-rest">{comparisonText("compare.moreRows", { n: rest })}</p>}
    </div>
  );
}

function cellClass(cell: TableCell): string {
  const classes = [`cell-${cell.align}`];
  if (cell.bold) classes.push("cell-bold");
  if (cell.italic) classes.push("cell-italic");
  if (cell.indent > 0) classes.push("cell-indent");
  return classes.join(" ");
}
