import { translator } from "../../locale";
import { settingsEn } from "../../locale/en/taskpane-settings";
import { settingsVi } from "../../locale/vi/taskpane-settings";

export const settingsText = translator(settingsVi, settingsEn);
