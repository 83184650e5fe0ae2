import type { OfficeSettings } from "../book/settings/office-settings";
import { parseSettings, serializeSettings, SETTING_KEYS } from "../book/settings/office-settings";
import type { Outcome } from "./office/refusal";
import { refusal, RefusedError } from "./office/refusal";
import { runInExcel } from "./office/run";
import { say } from "./office/wording";

/** Keeps settings in the workbook. Those of a newer add-in are never overwritten. */
export async function saveSettings(settings: OfficeSettings): Promise<Outcome<OfficeSettings>> {
  return runInExcel(async (context) => {
    const item = context.workbook.settings.getItemOrNullObject(SETTING_KEYS.office);
    item.load("value");
    await context.sync();
    if (!item.isNullObject && parseSettings(item.value as unknown).kind === "newer")
      throw new RefusedError(refusal("unsupported", say("workbook.refusal.settings_newer")));
    context.workbook.settings.add(SETTING_KEYS.office, serializeSettings(settings));
    await context.sync();
    return settings;
  });
}
