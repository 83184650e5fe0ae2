/** Text as it stands inside of an HTML element. */
export function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** A cell of a table that is handed to the reading. */
export interface MarkupCell {
  text: string;
  rowSpan: number;
  colSpan: number;
}

/** A table as HTML; spans are kept, so that the reading unfolds them as it does those of any page. */
export function tableMarkup(rows: readonly (readonly MarkupCell[])[]): string {
  const cell = ({ text, rowSpan, colSpan }: MarkupCell): string => {
    const spans = `${rowSpan > 1 ? ` rowspan="${rowSpan}"` : ""}${colSpan > 1 ? ` colspan="${colSpan}"` : ""}`;
    return `<td${spans}>${escaped(text).replaceAll("\n", "<br>")}</td>`;
  };
  return `<table>${rows.map((row) => `<tr>${row.map(cell).join("")}</tr>`).join("")}</table>`;
}
