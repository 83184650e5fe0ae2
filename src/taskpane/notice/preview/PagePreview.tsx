import { Button } from "@fluentui/react-components";
import type { CSSProperties, ReactElement } from "react";
import { useDeferredValue, useMemo } from "react";
import { chartDrawing, noticeFor, noticePages, textRoomMm } from "../../../notice/document";
import type { LayoutBlock, NoticeInput, PageLayout, Shape, TextLine } from "../../../notice/document";
import { INDENT_MM } from "../../../notice/table";
import type { TableCell } from "../../../notice/table";
import { useSession } from "../../session/session-context";
import { useStore } from "../../session/store";
import { noticeText } from "../state/texts";

/** Rows of an annex that are drawn; the file holds them all. */
const SHOWN_ROWS = 40;
/** Printer's points in a millimetre. */
const MM_PER_POINT = 25.4 / 72;

/**
 * The document as it will look on paper, scaled to the width of the pane: one millimetre is the custom property `--mm`,
 * and every length is a multiple of it.
 */
export function PagePreview({ input }: { input: NoticeInput }): ReactElement {
  const { notice } = useSession();
  const { enlarged } = useStore(notice);
  // Typing stays quick while the page follows.
  const shown = useDeferredValue(input);
  const pages = useMemo(() => noticePages(noticeFor(shown)), [shown]);
  return (
    <section className="paper">
      <div className="paper-head">
        <h2>{noticeText("notice.preview")}</h2>
        <Button size="small" appearance="subtle" onClick={() => notice.set({ enlarged: !enlarged })}>
          {noticeText(enlarged ? "notice.fit" : "notice.enlarge")}
        </Button>
      </div>
      <div
        className={enlarged ? "paper-desk paper-desk-large" : "paper-desk"}
        tabIndex={0}
        role="region"
        aria-label={noticeText("notice.preview")}
      >
        {pages.map((page, index) => (
          <Sheet key={index} page={page} />
        ))}
      </div>
    </section>
  );
}

/** A page; for printing with all rows of its tables. */
export function Sheet({ page, allRows = false }: { page: PageLayout; allRows?: boolean }): ReactElement {
  const { top, right, bottom, left } = page.marginsMm;
  const style = {
    "--page-mm": String(page.widthMm),
    minHeight: mm(page.heightMm),
    padding: [top, right, bottom, left].map(mm).join(" "),
  } as CSSProperties;
  return (
    <div className={`sheet sheet-${page.orientation}`} lang="vi" style={style}>
      {page.blocks.map((block, index) => (
        <Block key={index} block={block} widthMm={textRoomMm(page)} allRows={allRows} />
      ))}
    </div>
  );
}

function Block({
  block,
  widthMm,
  allRows,
}: {
  block: LayoutBlock;
  widthMm: number;
  allRows: boolean;
}): ReactElement {
  switch (block.kind) {
    case "line":
      return <Line line={block.line} />;
    case "columns": {
      const [leftMm, rightMm] = block.widthsMm;
      return (
        <>
          {block.rows.map(({ left, right }, index) => (
            <div key={index} className="sheet-columns">
              <div style={{ width: mm(leftMm) }}>
                {left.map((line, at) => (
                  <Line key={at} line={line} />
                ))}
              </div>
              <div style={{ width: mm(rightMm) }}>
                {right.map((line, at) => (
                  <Line key={at} line={line} />
                ))}
              </div>
            </div>
          ))}
        </>
      );
    }
    case "chart":
      return <Chart block={block} widthMm={widthMm} />;
    case "table":
      return <Table block={block} allRows={allRows} />;
  }
}

function Line({ line }: { line: TextLine }): ReactElement {
  return (
    <>
      <p
        style={{
          margin: `${pt(line.beforePt)} 0 ${line.ruleMm > 0 ? "0" : pt(line.afterPt)} ${mm(line.leftMm)}`,
          textIndent: mm(line.firstLineMm),
          textAlign: line.align,
          fontSize: pt(line.sizePt),
          fontWeight: line.bold ? 700 : 400,
          fontStyle: line.italic ? "italic" : "normal",
          lineHeight: 1.15 * line.lineHeight,
          whiteSpace: "pre-line",
        }}
      >
        {line.lead === "" ? line.text : `${line.lead} ${line.text}`}
        {line.lead === "" && line.text === "" && "\u00A0"}
      </p>
      {line.ruleMm > 0 && (
        <div className="sheet-rule" style={{ width: mm(line.ruleMm), marginBottom: pt(line.afterPt) }} />
      )}
    </>
  );
}

function Chart({
  block: { chart, scale },
  widthMm,
}: {
  block: Extract<LayoutBlock, { kind: "chart" }>;
  widthMm: number;
}): ReactElement {
  const { heightMm, shapes } = chartDrawing(chart, scale, widthMm);
  return (
    <svg
      role="img"
      aria-label={chart.title}
      className="sheet-chart"
      viewBox={`0 0 ${widthMm} ${heightMm}`}
      style={{ width: mm(widthMm), height: mm(heightMm) }}
    >
      {shapes.map((shape, index) => (
        <ChartShape key={index} shape={shape} />
      ))}
    </svg>
  );
}

function ChartShape({ shape }: { shape: Shape }): ReactElement {
  switch (shape.kind) {
    case "bar":
      return (
        <rect
          x={shape.x}
          y={shape.y}
          width={shape.width}
          height={shape.height}
          fill={`#${shape.fill}`}
          stroke="#000"
          strokeWidth={0.2}
        />
      );
    case "line":
      return <line x1={shape.x1} y1={shape.y1} x2={shape.x2} y2={shape.y2} stroke="#000" strokeWidth={0.3} />;
    case "text":
      return (
        <text
          x={shape.x}
          y={shape.y}
          fontSize={shape.sizePt * MM_PER_POINT}
          fontWeight={shape.bold ? 700 : 400}
          textAnchor={shape.anchor}
        >
          {shape.text}
        </text>
      );
  }
}

function Table({
  block: { table, sizePt },
  allRows,
}: {
  block: Extract<LayoutBlock, { kind: "table" }>;
  allRows: boolean;
}): ReactElement {
  const shown = allRows ? table.rows : table.rows.slice(0, SHOWN_ROWS);
  const rest = table.rows.length - shown.length;
  return (
    <>
      <table className="sheet-table" style={{ fontSize: pt(sizePt) }}>
        <colgroup>
          {table.columns.map(({ key, widthMm }) => (
            <col key={key} style={{ width: mm(widthMm) }} />
          ))}
        </colgroup>
        <thead>
          {table.header.map((row, index) => (
            <tr key={index}>
              {row.map((cell, at) => (
                <th
                  key={at}
                  scope="col"
                  colSpan={cell.colSpan}
                  rowSpan={cell.rowSpan}
                  style={cellStyle(cell)}
                >
                  {cell.text}
                </th>
              ))}
            </tr>
          ))}
        </thead>
        <tbody>
          {shown.map((row, index) => (
            <tr key={index}>
              {row.cells.map((cell, at) => (
                <td key={at} colSpan={cell.colSpan} rowSpan={cell.rowSpan} style={cellStyle(cell)}>
                  {cell.text}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {rest > 0 && <p style={{ fontSize: pt(sizePt) }}>{noticeText("notice.moreRows", { n: rest })}</p>}
    </>
  );
}

function cellStyle(cell: TableCell): CSSProperties {
  return {
    textAlign: cell.align,
    fontWeight: cell.bold ? 700 : 400,
    fontStyle: cell.italic ? "italic" : "normal",
    ...(cell.indent > 0 ? { paddingInlineStart: mm(cell.indent * INDENT_MM) } : {}),
  };
}

function mm(length: number): string {
  return `calc(var(--mm) * ${length})`;
}

function pt(size: number): string {
  return mm(Math.round(size * MM_PER_POINT * 1000) / 1000);
}
