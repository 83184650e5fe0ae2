import type { Random } from "../draw/random";
import type { Cell, Grid, Sheet } from "../tables/sheet";

function escape(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

function spans(cell: Cell): string {
  const across = (cell.across ?? 1) > 1 ? ` colspan=${cell.across}` : "";
  return across + ((cell.down ?? 1) > 1 ? ` rowspan=${cell.down}` : "");
}

function shown(row: Cell[]): Cell[] {
  return row.filter((cell) => cell.covered !== true);
}

function widthOf(sheet: Sheet): number {
  return Math.max(1, ...sheet.map((block) => ("grid" in block ? (block.grid.rows[0]?.length ?? 1) : 1)));
}

const WORD_HEAD = `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=ProgId content=Word.Document><meta name=Generator content="Microsoft Word 15">
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View><w:Zoom>0</w:Zoom><w:LidThemeOther>VI</w:LidThemeOther></w:WordDocument></xml><![endif]-->
<!--[if gte mso 9]><xml><w:LatentStyles DefLockedState="false" LatentStyleCount="376"><w:LsdException Locked="false" Priority="0" QFormat="true" Name="Normal"/></w:LatentStyles></xml><![endif]-->
<style><!-- @font-face {font-family:"Cambria Math"; panose-1:2 4 5 3 5 4 6 3 2 4; mso-font-charset:0;} p.MsoNormal {margin:0cm; font-size:14.0pt; font-family:"Times New Roman",serif;} @page WordSection1 {size:595.3pt 841.9pt; margin:2.0cm 2.0cm 2.0cm 3.0cm;} --></style>
<!--[if gte mso 10]><style>table.MsoNormalTable {mso-style-name:"Table Normal"; mso-padding-alt:0cm 5.4pt 0cm 5.4pt;}</style><![endif]-->
</head><body lang=VI style='tab-interval:36.0pt;word-wrap:break-word'><!--StartFragment-->`;

function wordSpan(r: Random, text: string, bold: boolean): string {
  const lead = `<span lang=VI style='font-size:13.0pt;mso-ansi-language:VI'>`;
  const broken = text.length > 8 && r.chance(0.15);
  const cut = text.indexOf(" ", Math.floor(text.length / 2));
  const body =
    broken && cut > 0
      ? `${lead}${escape(text.slice(0, cut))}</span>${lead.replace("13.0", "13.5")}${escape(text.slice(cut))}<o:p></o:p></span>`
      : `${lead}${text === "" ? "&nbsp;" : escape(text)}<o:p></o:p></span>`;
  return bold ? `<b style='mso-bidi-font-weight:normal'>${body}</b>` : body;
}

/** What Word puts on the clipboard. */
export function wordHtml(r: Random, sheet: Sheet): string {
  const grid = (table: Grid): string =>
    `<table class=MsoTableGrid border=1 cellspacing=0 cellpadding=0 style='border-collapse:collapse;border:none;mso-border-alt:solid windowtext .5pt;mso-yfti-tbllook:1184'>\n` +
    table.rows
      .map((row, at) => {
        const cells = shown(row)
          .map(
            (cell) =>
              `<td width=${r.int(30, 120)}${spans(cell)} valign=top style='width:${r.int(20, 90)}.0pt;border:solid windowtext 1.0pt;mso-border-alt:solid windowtext .5pt;padding:0cm 5.4pt 0cm 5.4pt'><p class=MsoNormal align=center style='text-align:center'>${wordSpan(r, cell.text, cell.bold === true)}</p></td>`,
          )
          .join("\n");
        return `<tr style='mso-yfti-irow:${at}${at === 0 ? ";mso-yfti-firstrow:yes" : ""}'>${cells}</tr>`;
      })
      .join("\n") +
    "</table>";
  const body = sheet.map((block) =>
    "grid" in block
      ? grid(block.grid)
      : block.lines
          .map((line) => `<p class=MsoNormal style='text-align:justify'>${wordSpan(r, line, false)}</p>`)
          .join("\n"),
  );
  return `${WORD_HEAD}\n${body.join("\n")}\n<!--EndFragment--></body></html>\n`;
}

/** What Excel puts on the clipboard: the lines around the table are cells of the sheet too. */
export function excelHtml(r: Random, sheet: Sheet): string {
  const width = widthOf(sheet);
  const tail = r.chance(0.3);
  const numbers = r.chance(0.7);
  const figure = (cell: Cell): string => {
    if (cell.value === undefined || !numbers) return "";
    const plain = String(cell.value);
    if (cell.text === plain) return " x:num";
    return ` x:num="${tail && !Number.isInteger(cell.value) ? plain + "0000000000001" : plain}"`;
  };
  const row = (cells: Cell[], hidden = false): string =>
    `<tr height=25 style='${hidden ? "display:none;" : ""}mso-height-source:userset;height:18.75pt'>${shown(
      cells,
    )
      .map(
        (cell) =>
          `<td${spans(cell)} class=xl${r.int(65, 80)} style='border-left:none'${figure(cell)}>${escape(cell.text)}</td>`,
      )
      .join("")}</tr>`;
  const body = sheet.flatMap((block) => {
    if ("lines" in block) return block.lines.map((line) => row([{ text: line, across: width }]));
    const rows = block.grid.rows.map((cells) => row(cells));
    const { hidden } = block.grid;
    if (hidden !== undefined) rows.splice(hidden.at, 0, row(hidden.cells, true));
    return rows;
  });
  return `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel" xmlns="http://www.w3.org/TR/REC-html40">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=ProgId content=Excel.Sheet><meta name=Generator content="Microsoft Excel 15">
<style><!--table {mso-displayed-decimal-separator:"\\,"; mso-displayed-thousand-separator:"\\.";} .xl65 {mso-number-format:Standard; text-align:center;} --></style></head>
<body link=blue vlink=purple><table border=0 cellpadding=0 cellspacing=0 width=${width * 64} style='border-collapse:collapse;width:${width * 48}pt'>
<!--StartFragment--><col width=64 span=${width} style='width:48pt'>
${body.join("\n")}
<!--EndFragment--></table></body></html>
`;
}

/** What a browser puts on the clipboard when a part of a page is copied. */
export function browserHtml(r: Random, sheet: Sheet): string {
  const sections = r.chance(0.6);
  const cellOf = (cell: Cell, tag: string): string => {
    const inner =
      cell.bold === true && tag === "td" ? `<strong>${escape(cell.text)}</strong>` : escape(cell.text);
    return `<${tag}${spans(cell)} style="padding: 8px; border: 1px solid rgb(221, 221, 221);">${inner}</${tag}>`;
  };
  const line = (cells: Cell[], tag: string): string =>
    `<tr>${shown(cells)
      .map((cell) => cellOf(cell, tag))
      .join("")}</tr>`;
  const grid = (table: Grid): string => {
    const heads = table.rows.slice(0, table.headRows).map((row) => line(row, sections ? "th" : "td"));
    const rest = table.rows.slice(table.headRows).map((row) => line(row, "td"));
    return sections
      ? `<table class="table table-bordered"><thead>${heads.join("")}</thead><tbody>${rest.join("\n")}</tbody></table>`
      : `<table border="1" style="width: 100%;"><tbody>${[...heads, ...rest].join("\n")}</tbody></table>`;
  };
  const body = sheet.map((block) =>
    "grid" in block
      ? grid(block.grid)
      : block.lines
          .map((text) =>
            r.chance(0.5)
              ? `<p style="text-align: justify;">${escape(text)}</p>`
              : `<div>${escape(text)}</div>`,
          )
          .join("\n"),
  );
  return `<meta http-equiv="content-type" content="text/html; charset=utf-8">${body.join("\n")}\n`;
}
