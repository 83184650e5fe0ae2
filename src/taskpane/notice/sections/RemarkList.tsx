import { Button, Checkbox, Textarea } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useState } from "react";
import type { Remark } from "../../../notice/remarks";
import { CheckIcon, PencilIcon } from "../../parts/icons";
import { Section } from "../../parts/Section";
import { useSession } from "../../session/session-context";
import { useStore } from "../../session/store";
import { keepChoices } from "../state/kept-choices";
import type { NoticeDraft } from "../state/notice-draft";
import type { RemarkChoice } from "../state/notice-state";
import { noticeText } from "../state/texts";

/** The sentences of the notice: each can be switched off or written anew. */
export function RemarkList({ draft }: { draft: NoticeDraft }): ReactElement {
  const { notice } = useSession();
  const { choices } = useStore(notice);
  const of = choices[draft.key] ?? {};
  const change = (id: string, next: RemarkChoice | null): void => {
    const others = Object.fromEntries(Object.entries(of).filter(([key]) => key !== id));
    // The document that was changed last stands last: the oldest is forgotten first.
    const rest = Object.fromEntries(Object.entries(choices).filter(([key]) => key !== draft.key));
    const all = { ...rest, [draft.key]: next === null ? others : { ...others, [id]: next } };
    notice.set({ choices: all, message: null });
    keepChoices(all);
  };
  const on = draft.remarks.filter((remark) => remark.on).length;
  return (
    <Section title={noticeText("notice.remarks", { on, all: draft.remarks.length })}>
      <ul className="remarks">
        {draft.remarks.map((remark) => (
          <li key={remark.id}>
            <RemarkLine
              remark={remark}
              fresh={draft.fresh.find(({ id }) => id === remark.id)?.text ?? remark.text}
              choice={of[remark.id] ?? {}}
              onChange={(next) => change(remark.id, next)}
            />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function RemarkLine({
  remark,
  fresh,
  choice,
  onChange,
}: {
  remark: Remark;
  /** The sentence as the figures give it now. */
  fresh: string;
  choice: RemarkChoice;
  onChange: (choice: RemarkChoice | null) => void;
}): ReactElement {
  const [editing, setEditing] = useState(false);
  const edited = choice.text !== undefined && choice.text !== fresh;
  const outdated = edited && choice.from !== undefined && choice.from !== fresh;
  return (
    <div className={remark.on ? "remark" : "remark remark-off"}>
      <div className="remark-line">
        <Checkbox
          checked={remark.on}
          onChange={(_, { checked }) => onChange({ ...choice, on: checked === true })}
          label={remark.text}
        />
        <Button
          size="small"
          appearance="subtle"
          icon={editing ? <CheckIcon /> : <PencilIcon />}
          aria-label={noticeText(editing ? "notice.remarkDone" : "notice.remarkEdit")}
          title={noticeText(editing ? "notice.remarkDone" : "notice.remarkEdit")}
          aria-expanded={editing}
          onClick={() => setEditing(!editing)}
        />
      </div>
      {outdated && <p className="hint">{noticeText("notice.remarkOutdated", { sentence: fresh })}</p>}
      {editing ? (
        <Textarea
          className="remark-text"
          aria-label={noticeText("notice.remarkText")}
          resize="vertical"
          rows={4}
          autoFocus
          value={remark.text}
          onChange={(_, { value }) => onChange({ ...choice, text: value, from: fresh })}
          onKeyDown={(event) => {
            if (event.key !== "Escape") return;
            event.preventDefault();
            setEditing(false);
          }}
        />
      ) : null}
      {edited && (
        <Button
          size="small"
          appearance="subtle"
          className="remark-reset"
          onClick={() => {
            setEditing(false);
            onChange(choice.on === undefined ? null : { on: choice.on });
          }}
        >
          {noticeText("notice.remarkReset")}
        </Button>
      )}
    </div>
  );
}
