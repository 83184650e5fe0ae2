import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { sendFocus } from "../../focus/send-focus";
import { useSession } from "../../session/session-context";
import { useStore } from "../../session/store";
import { originText } from "../flow/input/origin-text";
import { clearPaste } from "../flow/read-flow";
import { scoresText } from "../flow/texts";

/** Where the text came from, with the ways to look at it, to mend it by hand, and to begin anew. */
export function SourceBar(): ReactElement | null {
  const session = useSession();
  const { origin, sourceView, text, source, mappingOpen } = useStore(session.scores);
  if (origin === null) return null;
  const view = (wanted: "marked" | "edit"): void =>
    session.scores.set({ sourceView: sourceView === wanted ? "closed" : wanted, spot: null });
  const startOver = (): void => {
    clearPaste(session);
    sendFocus("paste");
  };
  return (
    <div className="source-bar">
      <span className="source-origin">{originText(origin)}</span>
      <span className="source-buttons">
        <Button
          size="small"
          appearance="subtle"
          aria-expanded={sourceView === "marked"}
          onClick={() => view("marked")}
        >
          {scoresText("source.show")}
        </Button>
        {text !== "" && (
          <Button
            size="small"
            appearance="subtle"
            aria-expanded={sourceView === "edit"}
            onClick={() => view("edit")}
          >
            {scoresText("source.edit")}
          </Button>
        )}
        {source !== null && source.result.tables.length > 0 && (
          <Button
            size="small"
            appearance="subtle"
            aria-expanded={mappingOpen}
            onClick={() => session.scores.set({ mappingOpen: !mappingOpen })}
          >
            {scoresText("source.mapping")}
          </Button>
        )}
        <Button size="small" appearance="subtle" data-focus="again" onClick={startOver}>
          {scoresText("source.clear")}
        </Button>
      </span>
    </div>
  );
}
