import { Button, Checkbox, Field, Link, Select } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useCallback, useEffect, useMemo } from "react";
import type { Book } from "../../actions/contract";
import { isLetter } from "../../notice/document";
import { refreshBook } from "../session/book";
import { periodName } from "../session/period-name";
import { Carried } from "../Carried";
import { LetterheadGaps } from "../letterhead/LetterheadGaps";
import { EmptyStep } from "../parts/EmptyStep";
import { RefusalBar } from "../parts/RefusalBar";
import { StepFooter } from "../parts/StepFooter";
import { UnitSelect } from "../fields/UnitSelect";
import { Working } from "../parts/Working";
import { usePrimaryKey } from "../session/primary-key";
import { goTo } from "../session/session";
import { useSession } from "../session/session-context";
import { useStore } from "../session/store";
import { paneText } from "../texts";
import { CopyByHand } from "./preview/CopyByHand";
import { DocumentFields } from "./sections/DocumentFields";
import { keptChoices } from "./state/kept-choices";
import { keepNotice } from "./state/kept-notice";
import { LetterheadSection } from "./sections/LetterheadSection";
import { draftNotice, noticeFigures } from "./state/notice-draft";
import type { NoticeDraft } from "./state/notice-draft";
import { copyDocument, copyTable, download, downloadPrintPage, print } from "./state/notice-flow";
import { NoticeMessages } from "./NoticeMessages";
import { PagePreview } from "./preview/PagePreview";
import { PrintPages } from "./preview/PrintPages";
import { RemarkList } from "./sections/RemarkList";
import { TargetFields } from "./sections/TargetFields";
import { TaskSection } from "./sections/TaskSection";
import { TemplateSection } from "./sections/TemplateSection";
import { noticeText } from "./state/texts";
import { scoresText } from "../scores/flow/texts";
import { comparisonText } from "../comparison/texts";
import "./notice.css";

/** Step 3: the paper that is signed. */
export function NoticeStep(): ReactElement {
  const session = useSession();
  const { book, loading, refusal } = useStore(session.book);
  if (book === null) {
    if (refusal !== null) return <RefusalBar refusal={refusal} onRetry={() => void refreshBook(session)} />;
    return (
      <EmptyStep>{loading ? paneText("pane.loadingBook") : comparisonText("compare.noScores")}</EmptyStep>
    );
  }
  return <NoticeOfBook book={book} />;
}

function NoticeOfBook({ book }: { book: Book }): ReactElement {
  const session = useSession();
  const state = useStore(session.notice);
  const comparison = useStore(session.comparison);
  const { unit, kind, withUnits } = state;
  const figures = useMemo(
    () => noticeFigures(book, comparison, { unit, kind, withUnits }),
    [book, comparison, unit, kind, withUnits],
  );
  const draft = figures === null ? null : draftNotice(figures, book.settings, state);
  useEffect(() => {
    // Edits of earlier days are fetched once, when the step is first seen.
    if (Object.keys(session.notice.get().choices).length === 0)
      session.notice.set({ choices: keptChoices() });
  }, [session]);
  // A Mac's task pane cannot save files; there the whole document goes over the clipboard.
  const canDownload = session.env.platform !== "mac";
  const busy = state.work !== null;
  const donePrinting = useCallback(() => session.notice.set({ printing: false }), [session]);
  const press = (): void => {
    // As it is at the moment of the press: leaving a field may just have changed it.
    const settings = session.book.get().book?.settings ?? book.settings;
    if (figures === null || busy) return;
    const now = draftNotice(figures, settings, session.notice.get());
    void (canDownload ? download(session, now) : copyDocument(session, now));
  };
  usePrimaryKey(press);
  if (draft === null)
    return (
      <EmptyStep
        action={
          <Button onClick={() => goTo(session, "scores")}>{comparisonText("compare.goToScores")}</Button>
        }
      >
        {comparisonText("compare.noScores")}
      </EmptyStep>
    );
  return (
    <>
      <Subject draft={draft} />
      {draft.kind === "targets_annex" ? <TargetFields draft={draft} /> : <DocumentFields draft={draft} />}
      {draft.fresh.length > 0 && <RemarkList draft={draft} />}
      {draft.kind !== "targets_annex" && <TaskSection draft={draft} />}
      {draft.kind !== "targets_annex" && <LetterheadSection letterhead={draft.letterhead} />}
      {canDownload && <TemplateSection draft={draft} />}
      <PagePreview input={draft.input} />
      <StepFooter>
        {state.message === null && <Carried />}
        <NoticeMessages />
        {state.byHand !== null && <CopyByHand html={state.byHand.html} />}
        <Working work={state.work} />
        {!canDownload && <p className="hint">{noticeText("notice.noDownload")}</p>}
        {draft.kind !== "targets_annex" && (
          <LetterheadGaps letterhead={draft.letterhead} letter={isLetter(draft.kind)} />
        )}
        <div className="buttons">
          <Button
            appearance="primary"
            className="primary"
            data-focus="primary"
            disabledFocusable={busy}
            onClick={press}
          >
            {noticeText(canDownload ? "notice.download" : "notice.copyDocument")}
          </Button>
          <Button disabledFocusable={busy} onClick={() => void copyTable(session, draft)}>
            {noticeText("notice.copyTable")}
          </Button>
          <Button disabledFocusable={busy} onClick={() => void print(session, draft)}>
            {noticeText("notice.print")}
          </Button>
        </div>
        {canDownload && state.printTried && (
          <p className="hint">
            {noticeText("notice.printHint")}{" "}
            <Link as="button" onClick={() => void downloadPrintPage(session, draft)}>
              {noticeText("notice.downloadPrint")}
            </Link>
          </p>
        )}
        {state.printing && <PrintPages input={draft.input} onDone={donePrinting} />}
      </StepFooter>
    </>
  );
}

/** Whom the document is about, and which kind it is. */
function Subject({ draft }: { draft: NoticeDraft }): ReactElement {
  const session = useSession();
  const { notice } = session;
  const { unit, units, kind, kinds, period, against, withUnits, compared } = draft;
  return (
    <>
      <div className="subject-line">
        <span>
          {noticeText(against === null ? "notice.period" : "notice.periodAgainst", {
            period: periodName(period, "inline"),
            against: against === null ? "" : periodName(against, "inline"),
          })}
        </span>
        {compared !== null && (
          <Button size="small" appearance="subtle" onClick={() => goTo(session, "comparison")}>
            {noticeText("notice.changePeriod")}
          </Button>
        )}
      </div>
      {compared === null && <p className="hint">{noticeText("notice.targetsAlone")}</p>}
      <div className="choices">
        {units.length > 1 && (
          <Field orientation="horizontal" label={scoresText("read.unit")}>
            <UnitSelect
              units={units}
              value={unit}
              all={null}
              onChange={(name) => notice.set({ unit: name })}
            />
          </Field>
        )}
        <Field orientation="horizontal" label={noticeText("notice.kind")}>
          <Select
            value={kind}
            onChange={(_, { value }) =>
              notice.set({ kind: kinds.find((one) => one === value) ?? null, message: null })
            }
          >
            {kinds.map((one) => (
              <option key={one} value={one}>
                {noticeText(`notice.kind.${one}`)}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      {kind !== "targets_annex" && (
        <Checkbox
          checked={draft.withChart}
          onChange={(_, { checked }) => void keepNotice(session, { withChart: checked === true })}
          label={noticeText("notice.withChart")}
        />
      )}
      {units.length > 1 && kind !== "targets_annex" && (
        <Checkbox
          checked={withUnits}
          onChange={(_, { checked }) => notice.set({ withUnits: checked === true })}
          label={noticeText("notice.withUnits", { n: units.length })}
        />
      )}
    </>
  );
}
