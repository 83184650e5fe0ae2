import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useEffect, useMemo } from "react";
import { sendFocus } from "../../focus/send-focus";
import { Messages } from "../../parts/Messages";
import { StepFooter } from "../../parts/StepFooter";
import { Working } from "../../parts/Working";
import { usePrimaryKey } from "../../session/primary-key";
import { goTo } from "../../session/session";
import { useSession } from "../../session/session-context";
import { useStore } from "../../session/store";
import { AccountLine } from "./AccountLine";
import { DoubtList } from "../doubts/DoubtList";
import { DoubtSummary } from "../doubts/DoubtSummary";
import { placeDoubts } from "../flow/answer/doubt-places";
import { LegacyOffer } from "../source/LegacyOffer";
import { MappingPanel } from "../mapping/MappingPanel";
import { OperationalView } from "./OperationalView";
import { RecordList } from "./RecordList";
import { RecordView } from "./RecordView";
import { ReplaceQuestion } from "./ReplaceQuestion";
import { SourceBar } from "../source/SourceBar";
import { SourceView } from "../source/SourceView";
import { TargetsView } from "./TargetsView";
import { saveState } from "../flow/save-state";
import { makeOwnUnit, save, showSaved, takeBackSave } from "../flow/save-flow";
import { scoresText } from "../flow/texts";
import "./reading.css";

/** What was read, what is doubtful about it, and the button that saves it. */
export function ReadingView(): ReactElement | null {
  const session = useSession();
  const state = useStore(session.scores);
  const { answered, source, answers, work, message, question } = state;
  const places = useMemo(
    () => (answered === null ? null : placeDoubts(answered.records, answered.reading.doubts)),
    [answered],
  );
  const ready = saveState(state, session.env.insideExcel);
  const press = (): void => {
    // As it is at the moment of the press: leaving a field may just have answered the last question.
    const now = session.scores.get();
    if (now.work !== null) return;
    const { kind } = saveState(now, session.env.insideExcel);
    if (kind === "ready") void save(session);
    else if (kind === "saved") goTo(session, "comparison");
    else if (kind === "doubts") sendFocus("doubt");
  };
  usePrimaryKey(press);
  useEffect(() => {
    if (question !== null) sendFocus("question");
  }, [question]);
  if (answered === null || source === null || places === null) return null;

  const { reading, records } = answered;
  const [only] = records;
  return (
    <>
      <SourceBar />
      {state.sourceView === "marked" && (
        <SourceView text={source.text} marks={answered.marks} spot={state.spot} />
      )}
      {source.legacy !== null && <LegacyOffer encoding={source.legacy} />}
      <AccountLine source={source} />
      {state.mappingOpen && <MappingPanel tables={source.result.tables} />}
      {/* Of one-stop figures nothing can be answered or saved: their own view says so, once. */}
      {reading.kind !== "operational" && (
        <>
          <DoubtSummary reading={reading} accepted={answers.accepted} />
          <DoubtList doubts={places.general} record={null} />
        </>
      )}
      {reading.kind === "scores" &&
        (records.length === 1 && source.records.length === 1 && only !== undefined ? (
          <RecordView record={only} places={places} />
        ) : (
          <RecordList records={records} places={places} />
        ))}
      {reading.kind === "targets" && <TargetsView />}
      {reading.kind === "operational" && <OperationalView />}
      {reading.kind === "unrecognised" && (
        <p className="told" role="alert">
          {scoresText("read.unrecognised")}
        </p>
      )}
      <StepFooter>
        {question !== null && <ReplaceQuestion preview={question} />}
        <Messages
          message={message}
          onClose={() => session.scores.set({ message: null })}
          onShow={(target) => void showSaved(session, target)}
          onUndo={() => void takeBackSave(session)}
          onOwnUnit={(unit) => void makeOwnUnit(session, unit)}
        />
        <Working work={work} />
        {ready.kind !== "ready" && ready.kind !== "saved" && <p className="hint">{ready.reason}</p>}
        {ready.kind !== "never" && (
          <Button
            appearance="primary"
            className="primary"
            data-focus="primary"
            disabledFocusable={work !== null || ready.kind === "outside"}
            onClick={press}
          >
            {primaryLabel(ready.kind, question?.replaced.length ?? 0, reading.kind)}
          </Button>
        )}
      </StepFooter>
    </>
  );
}

function primaryLabel(kind: string, replaced: number, reading: string): string {
  if (kind === "saved") return scoresText("save.goOn");
  if (replaced > 0) return scoresText("save.replaceAndSave", { n: replaced });
  return scoresText(reading === "targets" ? "save.saveTargets" : "save.save");
}
