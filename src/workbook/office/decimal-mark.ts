import { runInExcel } from "./run";

/** The decimal mark that this Excel shows and takes in formulas; null where Excel is too old to tell, or busy. */
export async function decimalMark(): Promise<"," | "." | null> {
  if (typeof Office === "undefined" || !Office.context.requirements.isSetSupported("ExcelApi", "1.11"))
    return null;
  const outcome = await runInExcel(async (context) => {
    const { application } = context.workbook;
    application.load("decimalSeparator");
    await context.sync();
    return application.decimalSeparator;
  });
  if (!outcome.ok) return null;
  return outcome.value === "," ? "," : outcome.value === "." ? "." : null;
}
