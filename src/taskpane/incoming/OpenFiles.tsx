import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useRef } from "react";
import { useSession } from "../session/session-context";
import { receiveFiles } from "./files-door";
import { filesText } from "./texts";

const ACCEPTED =
  ".docx,.pdf,.xlsx,.xlsm,.csv,.tsv,.txt,.htm,.html,.mht,.mhtml,application/pdf,text/csv,text/plain,text/html";

/** Chooses files to be read. */
export function OpenFiles(): ReactElement {
  const session = useSession();
  const chooser = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={chooser}
        type="file"
        multiple
        accept={ACCEPTED}
        className="unseen"
        tabIndex={-1}
        aria-hidden="true"
        data-open-files=""
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          // The same file chosen again is a new wish.
          event.currentTarget.value = "";
          if (files.length > 0) void receiveFiles(session, files);
        }}
      />
      <Button className="wide" onClick={() => chooser.current?.click()}>
        {filesText("files.open")}
      </Button>
    </>
  );
}
