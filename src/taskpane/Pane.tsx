import { Button } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";
import { lazy, Suspense, useEffect, useRef, useSyncExternalStore } from "react";
import { currentLanguage, onLanguageChanged } from "../locale";
import { PaneFault } from "./PaneFault";
import { filesText } from "./incoming/texts";
import { useIncoming } from "./incoming/use-incoming";
import { GearIcon, HelpIcon, ListIcon } from "./parts/icons";
import { FromRibbon } from "./parts/FromRibbon";
import { StepTabs } from "./parts/StepTabs";
import { usePaneKeys } from "./focus/pane-keys";
import { ScoresStep } from "./scores/ScoresStep";
import type { Panel, Step } from "./session/session";
import { useSession } from "./session/session-context";
import { stepId, tabId } from "./session/step-ids";
import { useStore } from "./session/store";
import { paneText } from "./texts";
import "./Pane.css";

// What the first look does not need comes in parts of its own; see prefetch.ts.
const ComparisonStep = lazy(async () => ({
  default: (await import("./comparison/ComparisonStep")).ComparisonStep,
}));
const NoticeStep = lazy(async () => ({ default: (await import("./notice/NoticeStep")).NoticeStep }));
const SettingsPanel = lazy(async () => ({
  default: (await import("./settings/SettingsPanel")).SettingsPanel,
}));
const SavedPanel = lazy(async () => ({ default: (await import("./saved/SavedPanel")).SavedPanel }));
const HelpPanel = lazy(async () => ({ default: (await import("./help/HelpPanel")).HelpPanel }));

/** The whole pane: header, three steps, and the panels that lie over them. */
export function Pane(): ReactElement {
  const session = useSession();
  const language = useSyncExternalStore(onLanguageChanged, currentLanguage);
  const { step, panel, fromRibbon } = useStore(session.view);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  usePaneKeys();
  const dragged = useIncoming();

  return (
    <div className="pane">
      <Header panel={panel} />
      {dragged && <p className="drop-here">{filesText("files.drop")}</p>}
      <WhyOutside />
      {fromRibbon !== null && (
        <FromRibbon notice={fromRibbon} onClose={() => session.view.set({ fromRibbon: null })} />
      )}
      <PaneFault pastedText={() => session.scores.get().text}>
        {panel === null ? (
          <Steps step={step} />
        ) : (
          <Coming>
            {panel === "settings" && <SettingsPanel />}
            {panel === "saved" && <SavedPanel />}
            {panel === "help" && <HelpPanel />}
          </Coming>
        )}
      </PaneFault>
    </div>
  );
}

function Header({ panel }: { panel: Panel | null }): ReactElement {
  const { view, env, book } = useSession();
  const known = useStore(book).book;
  const ownUnit = known?.settings.ownUnit ?? null;
  const toLookAt = known === null ? 0 : known.findings.length + known.problems.length;
  const savedLabel =
    toLookAt === 0 ? paneText("pane.saved") : paneText("pane.savedToLookAt", { n: toLookAt });
  const settings = useRef<HTMLButtonElement>(null);
  const help = useRef<HTMLButtonElement>(null);
  const saved = useRef<HTMLButtonElement>(null);
  const opened = useRef<Panel | null>(null);
  useEffect(() => {
    // A panel that closes gives the focus back to the button that opened it.
    if (panel === null && opened.current !== null)
      ({ settings, help, saved })[opened.current].current?.focus();
    opened.current = panel;
  }, [panel]);
  const toggle = (wanted: Panel): void => view.set({ panel: panel === wanted ? null : wanted });
  return (
    <header className="pane-head">
      {/* Excel shows the title above the pane; the line says whose pane it is instead. */}
      <h1 className="unseen">{paneText("pane.title")}</h1>
      <span className="pane-owner" title={ownUnit ?? ""}>
        {env.insideExcel ? ownUnit : paneText("pane.title")}
      </span>
      {!env.insideExcel && <span className="badge">{paneText("pane.outside")}</span>}
      {env.insideExcel && (
        <Button
          ref={saved}
          appearance="subtle"
          icon={<ListIcon />}
          aria-label={savedLabel}
          title={savedLabel}
          aria-expanded={panel === "saved"}
          onClick={() => toggle("saved")}
        >
          {toLookAt > 0 && (
            <span className="badge" aria-hidden="true">
              {toLookAt}
            </span>
          )}
        </Button>
      )}
      <Button
        ref={settings}
        appearance="subtle"
        icon={<GearIcon />}
        aria-label={paneText("pane.settings")}
        title={paneText("pane.settings")}
        aria-expanded={panel === "settings"}
        onClick={() => toggle("settings")}
      />
      <Button
        ref={help}
        appearance="subtle"
        icon={<HelpIcon />}
        aria-label={paneText("pane.help")}
        title={paneText("pane.help")}
        aria-expanded={panel === "help"}
        onClick={() => toggle("help")}
      />
    </header>
  );
}

function Steps({ step }: { step: Step }): ReactElement {
  const { view } = useSession();
  return (
    <main className="steps">
      <StepTabs current={step} onSelect={(next) => view.set({ step: next, carried: null })} />
      <div className="step" role="tabpanel" id={stepId(step)} aria-labelledby={tabId(step)}>
        {step === "scores" && <ScoresStep />}
        {/* Only the step waits for its part: the tabs keep their place and the focus. */}
        <Coming key={step}>
          {step === "comparison" && <ComparisonStep />}
          {step === "notice" && <NoticeStep />}
        </Coming>
      </div>
    </main>
  );
}

function Coming({ children }: { children: ReactNode }): ReactElement {
  return <Suspense fallback={<p className="waiting">{paneText("pane.opening")}</p>}>{children}</Suspense>;
}

/** Why there is no workbook, where there is none, and what to do about it. */
function WhyOutside(): ReactElement | null {
  const { outside } = useSession().env;
  if (outside === null) return null;
  return (
    <p className="told pane-outside" role="status">
      {paneText(`pane.outside.${outside}`)}
    </p>
  );
}
