import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useState } from "react";
import type { Outcome, Refusal } from "../../actions/contract";
import { Bar } from "../parts/Bar";
import { RefusalBar } from "../parts/RefusalBar";
import { Section } from "../parts/Section";
import { Working } from "../parts/Working";
import { useSession } from "../session/session-context";
import { paneText } from "../texts";
import type { Work } from "../session/work";
import { perform } from "../session/work";
import { StartWithBook } from "./StartWithBook";
import { settingsText } from "./texts";

type Report = { changed: number; skipped: readonly string[] };
type Change = "toValues" | "toNative" | "repair";

const CHANGES: readonly Change[] = ["toValues", "toNative", "repair"];
const SHOWN = 10;

/** Three ways out for a colleague who does not have the add-in. */
export function FormulaSection(): ReactElement {
  const { actions } = useSession();
  const [work, setWork] = useState<Work>(null);
  const [report, setReport] = useState<Report | null>(null);
  const [refused, setRefused] = useState<{ refusal: Refusal; change: Change } | null>(null);
  const runs: Record<Change, () => Promise<Outcome<Report>>> = {
    toValues: () => actions.formulasToValues(),
    toNative: () => actions.formulasToNative(),
    repair: () => actions.repairNames(),
  };
  const run = async (change: Change): Promise<void> => {
    if (work !== null) return;
    const outcome = await perform(settingsText("settings.working"), setWork, runs[change]);
    setReport(outcome.ok ? outcome.value : null);
    setRefused(outcome.ok ? null : { refusal: outcome.refusal, change });
  };
  return (
    <Section title={settingsText("settings.formulas")}>
      <p className="hint">{settingsText("settings.formulasHint")}</p>
      <div className="buttons">
        {CHANGES.map((change) => (
          <Button
            key={change}
            size="small"
            disabledFocusable={work !== null}
            onClick={() => void run(change)}
          >
            {settingsText(`settings.${change}`)}
          </Button>
        ))}
      </div>
      <StartWithBook />
      <Working work={work} />
      {report !== null && <Changed report={report} />}
      {refused !== null && (
        <RefusalBar
          refusal={refused.refusal}
          onRetry={() => void run(refused.change)}
          onClose={() => setRefused(null)}
        />
      )}
    </Section>
  );
}

function Changed({ report: { changed, skipped } }: { report: Report }): ReactElement {
  const rest = skipped.length - SHOWN;
  return (
    <Bar intent={changed > 0 ? "success" : "info"}>
      {changed > 0 ? settingsText("settings.changed", { n: changed }) : settingsText("settings.unchanged")}
      {skipped.length > 0 && (
        <>
          <p className="bar-line">{settingsText("settings.skipped", { n: skipped.length })}</p>
          <ul className="bar-list">
            {skipped.slice(0, SHOWN).map((one) => (
              <li key={one}>{one}</li>
            ))}
            {rest > 0 && <li>{paneText("pane.andMore", { n: rest })}</li>}
          </ul>
        </>
      )}
    </Bar>
  );
}
