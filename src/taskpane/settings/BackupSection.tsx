import { Button } from "@fluentui/react-components";
import type { ChangeEvent, ReactElement } from "react";
import { useRef, useState } from "react";
import type { Refusal, SaveReport } from "../../actions/contract";
import { refreshBook } from "../session/book";
import { copyFlavours } from "../copy-ladder";
import { Bar } from "../parts/Bar";
import { RefusalBar } from "../parts/RefusalBar";
import { Section } from "../parts/Section";
import { Working } from "../parts/Working";
import { saveFile } from "../save-file";
import { savedText } from "../session/saved-text";
import { useSession } from "../session/session-context";
import type { Work } from "../session/work";
import { perform } from "../session/work";
import { settingsText } from "./texts";

type Said =
  | { kind: "told"; text: string }
  | { kind: "imported"; report: SaveReport }
  | { kind: "refused"; refusal: Refusal; retry: () => void }
  /** Scores of the file differ from those in the book. */
  | { kind: "differs"; refusal: Refusal; csv: string };

/** The whole book as a file, and back. */
export function BackupSection(): ReactElement {
  const session = useSession();
  const [work, setWork] = useState<Work>(null);
  const [said, setSaid] = useState<Said | null>(null);
  const chooser = useRef<HTMLInputElement>(null);

  const exportCsv = async (form: "backup" | "data"): Promise<void> => {
    if (work !== null) return;
    const outcome = await perform(settingsText("settings.exporting"), setWork, () =>
      session.actions.exportBook(form),
    );
    if (!outcome.ok) {
      setSaid({ kind: "refused", refusal: outcome.refusal, retry: () => void exportCsv(form) });
      return;
    }
    if (session.env.platform === "mac") {
      const copied = await copyFlavours({ text: outcome.value, html: null });
      setSaid({
        kind: "told",
        text: settingsText(copied ? "settings.exportCopied" : "settings.exportRefused"),
      });
      return;
    }
    const name = form === "backup" ? "settings.exportFile" : "settings.dataFile";
    const file = settingsText(name, { date: new Date().toLocaleDateString("sv") });
    saveFile(file, outcome.value, "text/csv;charset=utf-8");
    setSaid({ kind: "told", text: settingsText("settings.exported", { file }) });
  };

  const importCsv = async (csv: string, replace: boolean): Promise<void> => {
    if (work !== null) return;
    const outcome = await perform<SaveReport>(
      settingsText("settings.importing"),
      setWork,
      (progress) => session.actions.importBook(csv, { replace, ...progress }),
      { cancellable: true },
    );
    if (outcome.ok) {
      setSaid({ kind: "imported", report: outcome.value });
      await refreshBook(session);
    } else if (outcome.refusal.code === "needs_answer" && !replace)
      setSaid({ kind: "differs", refusal: outcome.refusal, csv });
    else setSaid({ kind: "refused", refusal: outcome.refusal, retry: () => void importCsv(csv, replace) });
  };

  const load = async (event: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const [file] = Array.from(event.currentTarget.files ?? []);
    event.currentTarget.value = "";
    if (file !== undefined) await importCsv(await file.text(), false);
  };

  return (
    <Section title={settingsText("settings.backup")}>
      <p className="hint">{settingsText("settings.backupHint")}</p>
      <input
        ref={chooser}
        type="file"
        accept=".csv,text/csv"
        className="unseen"
        tabIndex={-1}
        aria-hidden="true"
        onChange={(event) => void load(event)}
      />
      <div className="buttons">
        <Button size="small" disabledFocusable={work !== null} onClick={() => void exportCsv("backup")}>
          {settingsText("settings.export")}
        </Button>
        <Button size="small" disabledFocusable={work !== null} onClick={() => chooser.current?.click()}>
          {settingsText("settings.import")}
        </Button>
      </div>
      <p className="hint">{settingsText("settings.dataHint")}</p>
      <div className="buttons">
        <Button size="small" disabledFocusable={work !== null} onClick={() => void exportCsv("data")}>
          {settingsText("settings.exportData")}
        </Button>
      </div>
      <Working work={work} />
      {said?.kind === "told" && <Bar intent="success">{said.text}</Bar>}
      {said?.kind === "imported" && <Bar intent="success">{savedText(said.report, "scores")}</Bar>}
      {said?.kind === "refused" && (
        <RefusalBar refusal={said.refusal} onRetry={said.retry} onClose={() => setSaid(null)} />
      )}
      {said?.kind === "differs" && (
        <>
          <RefusalBar refusal={{ ...said.refusal, retry: false }} onClose={() => setSaid(null)} />
          <Button size="small" onClick={() => void importCsv(said.csv, true)}>
            {settingsText("settings.importReplace")}
          </Button>
        </>
      )}
    </Section>
  );
}
