import { Button } from "@fluentui/react-components";
import type { ChangeEvent, ReactElement } from "react";
import { useEffect, useRef } from "react";
import { Section } from "../../parts/Section";
import { useSession } from "../../session/session-context";
import { useStore } from "../../session/store";
import type { NoticeDraft } from "../state/notice-draft";
import {
  chooseTemplate,
  downloadFromTemplate,
  downloadSampleTemplate,
  findTemplate,
} from "../state/template-flow";
import { noticeText } from "../state/texts";

/** The office's own Word template: loaded from a file, kept in the workbook, filled with this document. */
export function TemplateSection({ draft }: { draft: NoticeDraft }): ReactElement {
  const session = useSession();
  const { template, work } = useStore(session.notice);
  const chooser = useRef<HTMLInputElement>(null);
  useEffect(() => void findTemplate(session), [session]);
  const load = async (event: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const [file] = Array.from(event.currentTarget.files ?? []);
    event.currentTarget.value = "";
    if (file === undefined) return;
    const bytes = new Uint8Array(await file.arrayBuffer());
    await chooseTemplate(session, { name: file.name, bytes });
  };
  return (
    <Section title={noticeText("notice.template")}>
      <p className="hint">{noticeText("notice.templateHint")}</p>
      <input
        ref={chooser}
        type="file"
        accept=".docx"
        className="unseen"
        tabIndex={-1}
        aria-hidden="true"
        onChange={(event) => void load(event)}
      />
      <div className="buttons">
        <Button size="small" onClick={() => chooser.current?.click()}>
          {noticeText(template === null ? "notice.chooseTemplate" : "notice.otherTemplate")}
        </Button>
        <Button
          size="small"
          disabledFocusable={work !== null}
          onClick={() => void downloadSampleTemplate(session, draft)}
        >
          {noticeText("notice.sampleTemplate")}
        </Button>
      </div>
      {template !== null && (
        <div className="buttons">
          <Button
            disabledFocusable={work !== null}
            onClick={() => void downloadFromTemplate(session, draft, template)}
          >
            {noticeText("notice.fillTemplate", { name: template.name })}
          </Button>
          <Button
            size="small"
            appearance="subtle"
            disabledFocusable={work !== null}
            onClick={() => void chooseTemplate(session, null)}
          >
            {noticeText("notice.forgetTemplate")}
          </Button>
        </div>
      )}
    </Section>
  );
}
