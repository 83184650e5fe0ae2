import { translator } from "../../locale";
import { taskpaneSaved as en } from "../../locale/en/taskpane-saved";
import { taskpaneSaved as vi } from "../../locale/vi/taskpane-saved";

export const savedSetText = translator(vi, en);
