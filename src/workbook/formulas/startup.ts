import { parseSettings, SETTING_KEYS } from "../../book/settings/office-settings";
import type { Outcome } from "../office/refusal";
import { runInExcel } from "../office/run";
import { readFormulas } from "./formula-cells";
import { allPlaces } from "./selected-places";

/**
 * Keeps a colleague who has no add-in from being asked to trust one, on Windows and Mac
 * (docs: manage trust options for Office add-ins).
 */
const NO_QUESTION = "Office.DisableTrustUX";

/**
 * The add-in starts with a workbook only where cells hold formulas of ours and nobody has switched it off: everywhere
 * else a colleague without it would be asked for nothing (OfficeDev/office-js 1542, 3558, 5081).
 * @param isOurs whether a formula uses our functions
 * @returns whether the add-in now starts with the workbook
 */
export async function startWithFormulas(isOurs: (formula: string) => boolean): Promise<Outcome<boolean>> {
  const wanted = await runInExcel(async (context) => {
    const item = context.workbook.settings.getItemOrNullObject(SETTING_KEYS.office);
    item.load("value");
    await context.sync();
    const stored = parseSettings(item.isNullObject ? undefined : (item.value as unknown));
    if (stored.kind === "read" && !stored.settings.startWithBook) return false;
    const found = await readFormulas(context, await allPlaces(context));
    return [...found.values()].some((rows) =>
      rows.some((row) => row.some((cell) => typeof cell === "string" && isOurs(cell))),
    );
  });
  if (wanted.ok) await setStart(wanted.value);
  return wanted;
}

/** Only what differs is written: a workbook that is merely looked at stays as it is. */
async function setStart(on: boolean): Promise<void> {
  const { settings } = Office.context.document;
  // An Excel that keeps none of this starts our functions with the first look at the pane.
  const now = await Office.addin.getStartupBehavior().catch(() => null);
  const wanted = on ? Office.StartupBehavior.load : Office.StartupBehavior.none;
  if (now !== null && now !== wanted) await Office.addin.setStartupBehavior(wanted).catch(() => undefined);
  const quiet = settings.get(NO_QUESTION) === true;
  if (quiet === on) return;
  if (on) settings.set(NO_QUESTION, true);
  else settings.remove(NO_QUESTION);
  await new Promise<void>((done) => settings.saveAsync(() => done()));
}
