import type { Actions, RibbonNotice } from "../../actions/contract";
import type { BookState } from "./book-state";
import type { ComparisonState } from "../comparison/comparison-state";
import { COMPARISON_AT_FIRST } from "../comparison/comparison-state";
import type { PaneEnvironment } from "../environment";
import type { FilesState } from "../incoming/files-state";
import { NO_FILES } from "../incoming/files-state";
import { sendFocus } from "../focus/send-focus";
import type { Message } from "./message";
import type { Step } from "./step-ids";
import { tabId } from "./step-ids";
import type { NoticeState } from "../notice/state/notice-state";
import { NOTICE_AT_FIRST } from "../notice/state/notice-state";
import type { ScoresState } from "../scores/flow/scores-state";
import { SCORES_AT_FIRST } from "../scores/flow/scores-state";
import type { Store } from "./store";
import { createStore } from "./store";

export type { Step } from "./step-ids";
export type Panel = "settings" | "help" | "saved";

/** Which part of the pane is on screen. */
export interface View {
  step: Step;
  /** A panel lies over the steps; Esc closes it. */
  panel: Panel | null;
  /** What the step before has done, said in the one that it opened; null when nothing did. */
  carried: Message | null;
  /** What a ribbon button did or could not do. */
  fromRibbon: RibbonNotice | null;
  /** Excel keeps a request waiting, most likely for a cell that is being edited. */
  waiting: boolean;
}

/** Everything that outlives the components: closing and opening the pane finds it as it was left. */
export interface PaneSession {
  actions: Actions;
  env: PaneEnvironment;
  view: Store<View>;
  book: Store<BookState>;
  scores: Store<ScoresState>;
  files: Store<FilesState>;
  comparison: Store<ComparisonState>;
  notice: Store<NoticeState>;
  /** The look at the book that is under way, and whether another is wanted after it. */
  refreshing: Promise<void> | null;
  refreshAgain: boolean;
  /** Stops the reading that is under way when a newer text comes. */
  stopReading: (() => void) | null;
}

/**
 * Shows a step. The focus goes to its primary button, by way of its tab: the button that led there is gone.
 * @param carried what was done before, with its ways back
 */
export function goTo({ view }: PaneSession, step: Step, carried: Message | null = null): void {
  view.set({ step, panel: null, carried });
  document.getElementById(tabId(step))?.focus();
  sendFocus("primary");
}

export function createSession(actions: Actions, env: PaneEnvironment): PaneSession {
  return {
    actions,
    env,
    view: createStore<View>({ step: "scores", panel: null, carried: null, fromRibbon: null, waiting: false }),
    book: createStore<BookState>({ loading: true, book: null, refusal: null }),
    scores: createStore<ScoresState>(SCORES_AT_FIRST),
    files: createStore<FilesState>(NO_FILES),
    comparison: createStore<ComparisonState>(COMPARISON_AT_FIRST),
    notice: createStore<NoticeState>(NOTICE_AT_FIRST),
    refreshing: null,
    refreshAgain: false,
    stopReading: null,
  };
}
