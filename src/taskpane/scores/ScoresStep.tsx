import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { lazy, Suspense } from "react";
import { OpenFiles } from "../incoming/OpenFiles";
import { filesText } from "../incoming/texts";
import { Working } from "../parts/Working";
import { RefusalBar } from "../parts/RefusalBar";
import { useSession } from "../session/session-context";
import { useStore } from "../session/store";
import { paneText } from "../texts";
import { FirstRun } from "./source/FirstRun";
import { PasteField } from "./source/PasteField";
import { readSelected } from "./flow/reading-door";
import "./scores.css";

const FileList = lazy(async () => ({ default: (await import("../incoming/FileList")).FileList }));
const ReadingView = lazy(async () => ({ default: (await import("./reading/ReadingView")).ReadingView }));

/** Step 1: paste, look, save. */
export function ScoresStep(): ReactElement {
  const session = useSession();
  const { answered, source, work, message, sourceView } = useStore(session.scores);
  const { files } = useStore(session.files);
  const read = answered !== null && source !== null;
  return (
    <>
      {files.length > 0 && (
        <Suspense fallback={null}>
          <FileList />
        </Suspense>
      )}
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
          <OpenFiles />
          <p className="hint">{filesText("files.hint")}</p>
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
