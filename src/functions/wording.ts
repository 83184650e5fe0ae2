import { translator } from "../locale";
import { functions as en } from "../locale/en/functions";
import { functions as vi } from "../locale/vi/functions";

/** Reasons that a cell can give for an error. */
export type MessageKey = keyof typeof vi;

const tell = translator<Record<MessageKey, string>>(vi, en);

/** The reason in the language of the screen. Figures in it were printed before. */
export function reasonText(key: MessageKey, details: Readonly<Record<string, string>>): string {
  return tell(key, details);
}
