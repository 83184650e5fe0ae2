import type { ReactElement } from "react";
import { paneText } from "../texts";

/** Figures of the one-stop system: real, but not scores of the index. Said plainly, with what to paste instead. */
export function OperationalView(): ReactElement {
  return (
    <section className="told">
      <p>{paneText("operational.what")}</p>
      <p>{paneText("operational.instead")}</p>
    </section>
  );
}
