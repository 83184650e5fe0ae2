import { Field, Input, Textarea } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { DocumentInput } from "../../notice/document";
import { isLetter } from "../../notice/document";
import { DateField } from "../fields/DateField";
import { LinesField } from "../fields/LinesField";
import { Section } from "../parts/Section";
import { useSession } from "../session-context";
import type { NoticeDraft } from "./notice-draft";
import { noticeText } from "./texts";

/** What changes from document to document. An empty field holds its default, which is shown in it. */
export function DocumentFields({ draft }: { draft: NoticeDraft }): ReactElement {
  const { notice } = useSession();
  const { document, defaults, kind } = draft;
  const enter = (change: Partial<DocumentInput>): void =>
    notice.set({ document: { ...notice.get().document, ...change }, message: null });
  const text = (value: string): string | null => (value.trim() === "" ? null : value);
  return (
    <Section title={noticeText("notice.document")} open>
      <div className="fields fields-two">
        <Field label={noticeText("notice.number")}>
          <Input
            value={document.number ?? ""}
            contentAfter={document.symbol ?? defaults.symbol}
            placeholder={noticeText("notice.numberLater")}
            onChange={(_, { value }) => enter({ number: text(value) })}
          />
        </Field>
        <DateField
          label={noticeText("notice.date")}
          value={document.date}
          onChange={(date) => enter({ date })}
        />
      </div>
      <Field label={noticeText("notice.subject")}>
        <Textarea
          resize="vertical"
          value={document.subject ?? ""}
          placeholder={defaults.subject}
          onChange={(_, { value }) => enter({ subject: text(value) })}
        />
      </Field>
      {isLetter(kind) && (
        <LinesField
          label={noticeText("notice.addressees")}
          value={document.addressees}
          placeholder={defaults.addressees}
          onChange={(addressees) => enter({ addressees })}
        />
      )}
      <LinesField
        label={noticeText("notice.paragraphs")}
        value={document.paragraphs.length === 0 ? null : document.paragraphs}
        placeholder={[noticeText("notice.paragraphsHint")]}
        onChange={(paragraphs) => enter({ paragraphs: paragraphs ?? [] })}
      />
      <Field label={noticeText("notice.closing")}>
        <Textarea
          resize="vertical"
          value={document.closing ?? ""}
          placeholder={defaults.closing}
          onChange={(_, { value }) => enter({ closing: text(value) })}
        />
      </Field>
    </Section>
  );
}
