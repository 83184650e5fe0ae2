import type { ReactElement } from "react";
import { scoresText } from "../flow/texts";

/** Figures of the one-stop system: real, but not scores of the index. Said plainly, with what to paste instead. */
export function OperationalView(): ReactElement {
  return (
    <section className="told">
      <p>{scoresText("operational.what")}</p>
      <p>{scoresText("operational.instead")}</p>
    </section>
  );
}
