import type { ReactElement } from "react";
import type { Letterhead } from "../../../notice/document";
import { Section } from "../../parts/Section";
import { LetterheadFields } from "../../settings/LetterheadFields";
import { noticeText } from "../state/texts";

/** The fixed parts of the office's documents, open until they have been entered once. */
export function LetterheadSection({ letterhead }: { letterhead: Letterhead }): ReactElement {
  return (
    <Section title={noticeText("notice.letterhead")} open={letterhead.agency === ""}>
      <LetterheadFields />
    </Section>
  );
}
