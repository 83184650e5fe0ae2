import type { ReactElement } from "react";
import type { KindParts } from "../../../notice/document";
import { LinesField } from "../../fields/LinesField";
import { useSession } from "../../session/session-context";
import { useStore } from "../../session/store";
import { keepKindLines } from "../state/kept-notice";
import type { NoticeDraft } from "../state/notice-draft";
import { noticeText } from "../state/texts";

/** One of the lists that a kind of document has of its own: seen on the page at once, kept when the field is left. */
export function KindLines({ draft, part }: { draft: NoticeDraft; part: keyof KindParts }): ReactElement {
  const session = useSession();
  const { typedLines } = useStore(session.notice);
  const { kind, defaults } = draft;
  const typing = typedLines?.kind === kind && typedLines.part === part;
  const kept = draft.letterhead.kinds?.[kind]?.[part] ?? null;
  const leave = async (): Promise<void> => {
    if (!typing) return;
    await keepKindLines(session, kind, part, typedLines.lines);
    session.notice.set({ typedLines: null });
  };
  return (
    <LinesField
      label={noticeText(`notice.${part}`)}
      value={typing ? typedLines.lines : kept}
      placeholder={part === "legalBases" ? defaults.bases : defaults[part]}
      onChange={(lines) => session.notice.set({ typedLines: { kind, part, lines } })}
      onDone={() => void leave()}
    />
  );
}
