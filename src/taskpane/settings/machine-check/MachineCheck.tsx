import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useEffect, useState } from "react";
import type { MachineCheck as Check, MachineRecord, Refusal } from "../../../actions/contract";
import { copyFlavours } from "../../copy-ladder";
import { Bar } from "../../parts/Bar";
import { RefusalBar } from "../../parts/RefusalBar";
import { Section } from "../../parts/Section";
import { Working } from "../../parts/Working";
import { useSession } from "../../session/session-context";
import type { Work } from "../../session/work";
import { perform } from "../../session/work";
import { CheckTable } from "./CheckTable";
import { countsOf, machineText, recordText } from "./record-text";
import { checkText } from "./texts";
import "./MachineCheck.css";

/**
 * Lays this Excel beside what the add-in relies on. The check is loaded before its button can be pressed: some answers
 * are only given inside the press.
 */
export function MachineCheck(): ReactElement {
  const { actions } = useSession();
  const [check, setCheck] = useState<Check | null>(null);
  const [work, setWork] = useState<Work>(null);
  const [record, setRecord] = useState<MachineRecord | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);

  useEffect(() => {
    let open = true;
    void actions.machineCheck().then((loaded) => {
      if (open) setCheck(loaded);
    });
    return () => {
      open = false;
    };
  }, [actions]);

  const start = async (): Promise<void> => {
    if (check === null || work !== null) return;
    setRefusal(null);
    const outcome = await perform(checkText("check.running"), setWork, (progress) => check.start(progress), {
      cancellable: true,
    });
    if (outcome.ok) setRecord(outcome.value);
    else setRefusal(outcome.refusal);
  };

  return (
    <>
      <p className="hint">{checkText("check.hint")}</p>
      <div className="buttons">
        <Button size="small" disabledFocusable={check === null || work !== null} onClick={() => void start()}>
          {checkText(record === null ? "check.start" : "check.again")}
        </Button>
      </div>
      <Working work={work} />
      {refusal !== null && <RefusalBar refusal={refusal} onClose={() => setRefusal(null)} />}
      {record !== null && work === null && <Result record={record} />}
    </>
  );
}

function Result({ record }: { record: MachineRecord }): ReactElement {
  const counts = countsOf(record);
  const first = record.rows.filter(({ verdict }) => verdict === "different" || verdict === "fine");
  const same = record.rows.filter(({ verdict }) => verdict === "same");
  const untried = record.rows.filter(({ verdict }) => verdict === "untried");
  return (
    <>
      <Bar intent={counts.different === 0 ? "success" : "warning"}>
        <p>
          {counts.different === 0
            ? checkText("check.allGood")
            : checkText("check.someDifferent", { n: counts.different })}
        </p>
        <p className="bar-line">{checkText("check.counts", counts)}</p>
      </Bar>
      <p className="hint">{machineText(record)}</p>
      <CopyButtons record={record} />
      {first.length > 0 && <CheckTable rows={first} caption={checkText("check.title")} />}
      <Section title={checkText("check.rest.same", { n: same.length })}>
        <CheckTable rows={same} caption={checkText("check.verdict.same")} />
      </Section>
      <Section title={checkText("check.rest.untried", { n: untried.length })}>
        <CheckTable rows={untried} caption={checkText("check.verdict.untried")} />
      </Section>
    </>
  );
}

function CopyButtons({ record }: { record: MachineRecord }): ReactElement {
  const [copied, setCopied] = useState<boolean | null>(null);
  const copy = async (text: string): Promise<void> => setCopied(await copyFlavours({ html: null, text }));
  return (
    <>
      <div className="buttons">
        <Button size="small" onClick={() => void copy(recordText(record))}>
          {checkText("check.copyText")}
        </Button>
        <Button size="small" onClick={() => void copy(JSON.stringify(record, null, 2))}>
          {checkText("check.copyJson")}
        </Button>
      </div>
      {copied !== null && (
        <p className="hint" role="status">
          {checkText(copied ? "check.copied" : "check.notCopied")}
        </p>
      )}
    </>
  );
}
