import type { FocusPlace } from "./places";
import { controlOf } from "./places";

/** What was asked for may be drawn a moment later: parts of the pane are fetched when they are first used. */
const PATIENCE_MS = 3000;
const LOOK_EVERY_MS = 30;

let stop: () => void = () => undefined;

/**
 * Puts the focus on the first of these places that is on screen, as soon as one is. A person who moves on by key or
 * pointer meanwhile is left alone, and so is one who is writing in a field that is still there.
 */
export function sendFocus(...places: readonly FocusPlace[]): void {
  stop();
  const until = Date.now() + PATIENCE_MS;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const end = (): void => {
    clearTimeout(timer);
    document.removeEventListener("keydown", end, true);
    document.removeEventListener("pointerdown", end, true);
  };
  const look = (): void => {
    const control = places.map(controlOf).find((one) => one !== null) ?? null;
    if (control === null && Date.now() < until) {
      timer = setTimeout(look, LOOK_EVERY_MS);
      return;
    }
    end();
    control?.focus();
  };
  document.addEventListener("keydown", end, true);
  document.addEventListener("pointerdown", end, true);
  stop = end;
  // What was just decided is drawn first.
  timer = setTimeout(look);
}
