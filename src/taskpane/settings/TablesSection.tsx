import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useState } from "react";
import type { Refusal } from "../../actions/contract";
import { RefusalBar } from "../parts/RefusalBar";
import { Section } from "../parts/Section";
import { Working } from "../parts/Working";
import { useSession } from "../session/session-context";
import { paneText } from "../texts";
import type { Work } from "../session/work";
import { perform } from "../session/work";
import { settingsText } from "./texts";

const TABLES = ["framework", "units", "targets", "scores", "history"] as const;

/** Leads to the lists that are edited on their sheets. */
export function TablesSection(): ReactElement {
  const { actions } = useSession();
  const [work, setWork] = useState<Work>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const open = async (table: (typeof TABLES)[number]): Promise<void> => {
    const outcome = await perform(paneText("pane.opening"), setWork, () =>
      actions.show({ sheet: settingsText(`settings.sheet.${table}`), address: "A1" }),
    );
    setRefusal(outcome.ok ? null : outcome.refusal);
  };
  return (
    <Section title={settingsText("settings.tables")} open>
      <p className="hint">{settingsText("settings.tablesHint")}</p>
      <div className="buttons">
        {TABLES.map((table) => (
          <Button key={table} size="small" disabledFocusable={work !== null} onClick={() => void open(table)}>
            {settingsText(`settings.open.${table}`)}
          </Button>
        ))}
      </div>
      <Working work={work} />
      {refusal !== null && <RefusalBar refusal={refusal} onClose={() => setRefusal(null)} />}
    </Section>
  );
}
