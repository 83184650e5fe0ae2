import type { ReactElement } from "react";
import { useEffect, useState } from "react";
import { useSession } from "../../session/session-context";
import { useStore } from "../../session/store";
import { paneText } from "../../texts";
import { readWritten } from "../flow/reading-door";

/** Name of the field that takes pastes; a paste into any other field stays there. */
export const PASTE_FIELD = "paste-field";

/** Typing pauses this long before the text is read again. */
const PAUSE_MS = 500;

/**
 * The field that takes pastes and typing. The platform's own text area: the one control that must be there before
 * everything else.
 */
export function PasteField({ rows = 5 }: { rows?: number }): ReactElement {
  const session = useSession();
  const { text } = useStore(session.scores);
  const [typed, setTyped] = useState(text);
  useEffect(() => setTyped(text), [text]);
  useEffect(() => {
    if (typed === text) return;
    const timer = setTimeout(() => void readWritten(session, typed), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [session, typed, text]);
  return (
    <div className="paste">
      <label htmlFor={PASTE_FIELD} className="paste-label">
        {paneText("paste.label")}
      </label>
      <textarea
        id={PASTE_FIELD}
        data-focus="paste"
        className="paste-field"
        rows={rows}
        spellCheck={false}
        placeholder={paneText("paste.placeholder")}
        aria-describedby="paste-hint"
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <p id="paste-hint" className="hint">
        {paneText("paste.hint")}
      </p>
    </div>
  );
}
