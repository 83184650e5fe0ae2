import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { lazy, Suspense, useEffect } from "react";
import { Working } from "../parts/Working";
import { RefusalBar } from "../parts/RefusalBar";
import { useSession } from "../session-context";
import { useStore } from "../store";
import { paneText } from "../texts";
import { isWriting } from "../primary-key";
import { pastedInput } from "./clipboard-input";
import { FirstRun } from "./FirstRun";
import { PASTE_FIELD, PasteField } from "./PasteField";
import { readPasted, readSelected } from "./reading-door";
import "./scores.css";

const ReadingView = lazy(async () => ({ default: (await import("./ReadingView")).ReadingView }));

/** Step 1: paste, look, save. */
export function ScoresStep(): ReactElement {
  const session = useSession();
  const { answered, source, work, message, sourceView } = useStore(session.scores);
  usePasteAnywhere();
  const read = answered !== null && source !== null;
  return (
    <>
      {/* The field keeps its place while it is typed into, so that the reading below never takes the focus. */}
      {(!read || sourceView === "edit") && <PasteField />}
      {!read && (
        <>
          <Button
            className="wide"
            disabledFocusable={work !== null}
            onClick={() => void readSelected(session)}
          >
            {paneText("paste.fromSelection")}
          </Button>
          <Working work={work} />
          {message?.kind === "refused" && (
            <RefusalBar
              refusal={message.refusal}
              onClose={() => session.scores.set({ message: null })}
              {...(message.retry === null ? {} : { onRetry: message.retry })}
            />
          )}
          {message?.kind === "told" && (
            <p className="told" role="alert">
              {message.text}
            </p>
          )}
          <FirstRun />
        </>
      )}
      {read && (
        <Suspense fallback={<p className="waiting">{paneText("pane.opening")}</p>}>
          <ReadingView />
        </Suspense>
      )}
    </>
  );
}

/** Ctrl+V anywhere in the pane reads what was copied, unless the person is writing in a field of an answer. */
function usePasteAnywhere(): void {
  const session = useSession();
  useEffect(() => {
    const listen = (event: ClipboardEvent): void => {
      const { target, clipboardData } = event;
      if (clipboardData === null || session.view.get().panel !== null) return;
      const field = target instanceof HTMLElement && target.id === PASTE_FIELD;
      if (!field && isWriting(target)) return;
      // In the middle of a text that is edited by hand, a paste is a part of the editing.
      if (field && session.scores.get().sourceView === "edit" && session.scores.get().text !== "") return;
      event.preventDefault();
      const pasted = pastedInput(clipboardData);
      if (pasted.kind === "input") void readPasted(session, pasted.input);
      else
        session.scores.set({ message: { kind: "told", text: paneText(`paste.refused.${pasted.reason}`) } });
    };
    document.addEventListener("paste", listen);
    return () => document.removeEventListener("paste", listen);
  }, [session]);
}
