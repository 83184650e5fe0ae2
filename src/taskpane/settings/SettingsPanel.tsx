import { Field, Select } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { lazy, Suspense, useState } from "react";
import type { Problem, Refusal } from "../../actions/contract";
import { problemText } from "../../actions/words/problem-text";
import { currentLanguage, setLanguage } from "../../locale";
import { keepSettings } from "../session/book";
import { Panel } from "../parts/Panel";
import { RefusalBar } from "../parts/RefusalBar";
import { Section } from "../parts/Section";
import { useSession } from "../session/session-context";
import { useStore } from "../session/store";
import { paneText } from "../texts";
import { BackupSection } from "./BackupSection";
import { FormulaSection } from "./FormulaSection";
import { LetterheadFields } from "./LetterheadFields";
import { OwnUnitField } from "./OwnUnitField";
import { TablesSection } from "./TablesSection";
import { settingsText } from "./texts";

const InsertFunction = lazy(async () => ({
  default: (await import("../formulas/InsertFunction")).InsertFunction,
}));

const MachineCheck = lazy(async () => ({
  default: (await import("./machine-check/MachineCheck")).MachineCheck,
}));

/** Everything that is set once: unit, language, lists, letterhead, copies, formulas. */
export function SettingsPanel(): ReactElement {
  const session = useSession();
  const { book } = useStore(session.book);
  const inBook = session.env.insideExcel && book !== null;
  return (
    <Panel title={paneText("pane.settings")}>
      {!session.env.insideExcel && <p className="told">{settingsText("settings.outside")}</p>}
      {inBook && <OwnUnitField book={book} />}
      <LanguageField />
      {inBook && (
        <>
          {book.problems.length > 0 && <Problems problems={book.problems} />}
          <TablesSection />
          <Section title={settingsText("settings.letterhead")}>
            <LetterheadFields />
          </Section>
          <BackupSection />
          <FormulaSection />
        </>
      )}
      <Section title={settingsText("settings.insert")}>
        <Suspense fallback={<p>{paneText("pane.opening")}</p>}>
          <InsertFunction />
        </Suspense>
      </Section>
      {session.env.insideExcel && (
        <Section title={settingsText("settings.machineCheck")}>
          <Suspense fallback={<p>{paneText("pane.opening")}</p>}>
            <MachineCheck />
          </Suspense>
        </Section>
      )}
      <Section title={settingsText("settings.about")} open>
        <p>{settingsText("settings.version", { version: session.env.version })}</p>
        <p>{settingsText("settings.privacy")}</p>
      </Section>
    </Panel>
  );
}

function LanguageField(): ReactElement {
  const session = useSession();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const choose = async (language: "vi" | "en"): Promise<void> => {
    setLanguage(language);
    const outcome = await keepSettings(session, { language });
    // Seen at once either way; only that it is not remembered has to be said.
    setRefusal(outcome === null || outcome.ok ? null : outcome.refusal);
  };
  return (
    <>
      <Field label={settingsText("settings.language")} hint={settingsText("settings.languageHint")}>
        <Select
          value={currentLanguage()}
          onChange={(_, { value }) => void choose(value === "en" ? "en" : "vi")}
        >
          <option value="vi" lang="vi">
            {settingsText("settings.vi")}
          </option>
          <option value="en" lang="en">
            {settingsText("settings.en")}
          </option>
        </Select>
      </Field>
      {refusal !== null && <RefusalBar refusal={refusal} />}
    </>
  );
}

/** Edits in the tables that cannot be used, cell by cell. */
function Problems({ problems }: { problems: readonly Problem[] }): ReactElement {
  return (
    <section className="problems" role="status">
      <h3>{settingsText("settings.problems", { n: problems.length })}</h3>
      <ul className="bar-list">
        {problems.map(problemText).map((problem) => (
          <li key={problem}>{problem}</li>
        ))}
      </ul>
      <p className="hint">{settingsText("settings.problemsHint")}</p>
    </section>
  );
}
