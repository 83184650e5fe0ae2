import { Field, Input, Textarea } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useEffect, useState } from "react";
import type { DocumentInput } from "../../../notice/document";
import { DateField } from "../../fields/DateField";
import { Section } from "../../parts/Section";
import { useSession } from "../../session/session-context";
import { enterInDocument, keepNotice } from "../state/kept-notice";
import type { NoticeDraft } from "../state/notice-draft";
import { noticeText } from "../state/texts";

/** What the annex of targets needs: the paper it hangs on, and the titles of its sections. */
export function TargetFields({ draft }: { draft: NoticeDraft }): ReactElement {
  const session = useSession();
  const { document, sections } = draft;
  const enter = (change: Partial<DocumentInput>): void => enterInDocument(session, draft.key, change);
  return (
    <Section title={noticeText("notice.attached")} open>
      <Field label={noticeText("notice.attachedTo")} hint={noticeText("notice.attachedToHint")}>
        <Textarea
          resize="vertical"
          value={document.attachedTo ?? ""}
          placeholder={noticeText("notice.attachedToExample")}
          onChange={(_, { value }) => enter({ attachedTo: value.trim() === "" ? null : value })}
        />
      </Field>
      <div className="fields fields-two">
        <Field label={noticeText("notice.number")}>
          <Input
            value={document.number ?? ""}
            placeholder={noticeText("notice.numberLater")}
            onChange={(_, { value }) => enter({ number: value.trim() === "" ? null : value })}
          />
        </Field>
        <DateField
          label={noticeText("notice.date")}
          value={document.date}
          onChange={(date) => enter({ date })}
        />
      </div>
      {sections.map((section) => (
        <SectionTitle key={section} draft={draft} section={section} />
      ))}
    </Section>
  );
}

/** Title of a section of the list, kept for its year. */
function SectionTitle({ draft, section }: { draft: NoticeDraft; section: string }): ReactElement {
  const session = useSession();
  const { year, sectionTitles } = draft;
  const kept = sectionTitles[section] ?? "";
  const [typed, setTyped] = useState(kept);
  useEffect(() => setTyped(kept), [kept]);
  const keep = (): void => {
    const book = session.book.get().book;
    if (book === null || typed === kept) return;
    const titles = { ...sectionTitles, [section]: typed };
    void keepNotice(session, {
      targetSections: { ...book.settings.notice.targetSections, [String(year)]: titles },
    });
  };
  return (
    <Field label={noticeText("notice.sectionTitle", { section })}>
      <Textarea resize="vertical" value={typed} onChange={(_, { value }) => setTyped(value)} onBlur={keep} />
    </Field>
  );
}
