import type { ReactElement } from "react";
import { Bar } from "../parts/Bar";
import { RefusalBar } from "../parts/RefusalBar";
import { useSession } from "../session/session-context";
import { useStore } from "../session/store";
import { noticeText } from "./state/texts";

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
      return <Bar intent="success">{noticeText("notice.downloaded", { file: message.file })}</Bar>;
    case "copied":
      return (
        <Bar intent="success">
          {noticeText(message.what === "table" ? "notice.tableCopied" : "notice.documentCopied")}
        </Bar>
      );
    case "filled":
      return (
        <Bar intent={message.warnings.length > 0 ? "warning" : "success"}>
          {noticeText("notice.downloaded", { file: message.file })}
          {message.warnings.length > 0 && (
            <ul className="bar-list">
              {message.warnings.map((warning) => (
                <li key={warning}>{warning}</li>
              ))}
            </ul>
          )}
        </Bar>
      );
    case "told":
      return <Bar intent="info">{message.text}</Bar>;
  }
}
