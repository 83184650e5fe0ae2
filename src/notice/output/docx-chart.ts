import type { ChartRunOptions } from "docx/charts";
import { ChartRun } from "docx/charts";
import { AlignmentType, Paragraph } from "docx";
import type { LayoutBlock } from "../document";
import { chartDrawing, seriesFills } from "../document";
import { SHORT_DECIMALS } from "../../scoring/vietnamese-number";
import { valueText } from "../words";

const FONT = "Times New Roman";
const PIXELS_PER_MM = 96 / 25.4;

/**
 * A chart of Word's own, with its figures behind it, so that an office can change its look. Labels are texts: Word would
 * write numbers with the decimal mark of the machine that opens the file.
 */
export function chartParagraph(
  { chart, scale }: Extract<LayoutBlock, { kind: "chart" }>,
  widthMm: number,
): Paragraph {
  const { heightMm } = chartDrawing(chart, scale, widthMm);
  const fills = seriesFills(chart.series.length);
  const font = { name: FONT, size: 10, color: "000000" };
  const options: ChartRunOptions = {
    type: "bar",
    title: { text: chart.title, font: { ...font, size: 12, bold: true } },
    categories: chart.categories,
    categoryAxis: { reverseOrder: true, font },
    valueAxis: {
      visible: false,
      gridlines: false,
      minimum: 0,
      ...(scale === "percent" ? { maximum: 100 } : {}),
    },
    series: chart.series.map(({ name, values }, index) => ({
      name,
      values,
      color: fills[index] ?? "808080",
      dataLabels: { value: true, font },
      pointLabels: values.map((value) =>
        value === null ? false : { text: valueText(value, scale, SHORT_DECIMALS), font },
      ),
    })),
    legend: chart.series.length > 1 ? { position: "bottom", font } : false,
    font: { name: FONT, color: "000000" },
    gapWidth: 60,
    chartArea: { border: "none" },
    transformation: {
      width: Math.round(widthMm * PIXELS_PER_MM),
      height: Math.round(heightMm * PIXELS_PER_MM),
    },
  };
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before: 120 },
    children: [new ChartRun(options)],
  });
}
