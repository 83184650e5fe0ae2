import { Field, Input, Select, Textarea } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { DocumentInput } from "../../../notice/document";
import { isLetter } from "../../../notice/document";
import { DateField } from "../../fields/DateField";
import { LinesField } from "../../fields/LinesField";
import { Section } from "../../parts/Section";
import { useSession } from "../../session/session-context";
import { enterInDocument, keepNotice } from "../state/kept-notice";
import { KindLines } from "./KindFields";
import type { NoticeDraft } from "../state/notice-draft";
import { noticeText } from "../state/texts";

/** What changes from document to document. An empty field holds its default, which is shown in it. */
export function DocumentFields({ draft }: { draft: NoticeDraft }): ReactElement {
  const session = useSession();
  const { document, defaults, kind } = draft;
  const enter = (change: Partial<DocumentInput>): void => enterInDocument(session, draft.key, change);
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
      <div className="fields fields-two">
        <DateField
          label={noticeText("notice.asOf")}
          value={document.asOf}
          onChange={(asOf) => enter({ asOf })}
        />
        <Field label={noticeText("notice.bodyPt")}>
          <Select
            value={String(draft.bodyPt)}
            onChange={(_, { value }) => void keepNotice(session, { bodyPt: value === "14" ? 14 : 13 })}
          >
            <option value="13">13</option>
            <option value="14">14</option>
          </Select>
        </Field>
      </div>
      {(kind === "tb_ranks" || kind === "cv_province") && (
        <Field label={noticeText("notice.rankedAmong")}>
          <Input
            value={document.rankedAmong ?? ""}
            placeholder={defaults.rankedAmong}
            onChange={(_, { value }) => enter({ rankedAmong: text(value) })}
          />
        </Field>
      )}
      {isLetter(kind) && <KindLines draft={draft} part="addressees" />}
      <KindLines draft={draft} part="legalBases" />
      <KindLines draft={draft} part="recipients" />
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
