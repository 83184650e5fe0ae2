import type { ReactElement } from "react";
import { DoneBar } from "../parts/DoneBar";
import { RefusalBar } from "../parts/RefusalBar";
import { useSession } from "../session-context";
import { useStore } from "../store";
import { noticeText } from "./texts";

/** What the notice step has to say. */
export function NoticeMessages(): ReactElement | null {
  const { notice } = useSession();
  const { message } = useStore(notice);
  if (message === null) return null;
  switch (message.kind) {
    case "refused": {
      const { retry } = message;
      return (
        <RefusalBar
          refusal={message.refusal}
          onClose={() => notice.set({ message: null })}
          {...(retry === null ? {} : { onRetry: retry })}
        />
      );
    }
    case "downloaded":
      return <DoneBar>{noticeText("notice.downloaded", { file: message.file })}</DoneBar>;
    case "copied":
      return (
        <DoneBar>
          {noticeText(message.what === "table" ? "notice.tableCopied" : "notice.documentCopied")}
        </DoneBar>
      );
    case "filled":
      return (
        <DoneBar intent={message.warnings.length > 0 ? "warning" : "success"}>
          {noticeText("notice.downloaded", { file: message.file })}
          {message.warnings.length > 0 && (
            <ul className="bar-list">
              {message.warnings.map((warning) => (
                <li key={warning}>{warning}</li>
              ))}
            </ul>
          )}
        </DoneBar>
      );
    case "told":
      return <DoneBar intent="info">{message.text}</DoneBar>;
  }
}
