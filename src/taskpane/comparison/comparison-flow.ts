import type { ComparisonRequest } from "../../actions/contract";
import { keepSettings } from "../session/book";
import type { Message } from "../session/message";
import { refused } from "../session/message";
import { goTo } from "../session/session";
import type { PaneSession } from "../session/session";
import { paneText } from "../texts";
import { perform } from "../session/work";
import { comparisonText } from "./texts";

/** Writes the table of the request to its sheet. */
export async function build(session: PaneSession, request: ComparisonRequest): Promise<void> {
  const { comparison, actions, book } = session;
  if (comparison.get().work !== null) return;
  comparison.set({ message: null });
  const outcome = await perform(
    comparisonText("compare.building"),
    (work) => comparison.set({ work }),
    (progress) => actions.buildComparison(request, progress),
    { cancellable: true },
  );
  const message: Message = outcome.ok
    ? { kind: "built", report: outcome.value }
    : refused(outcome.refusal, () => void build(session, request));
  comparison.set({ message });
  // The table is for the notice: it opens with its preview, while the person still stands here.
  if (outcome.ok && session.view.get().step === "comparison") goTo(session, "notice", message);
  const remembered = book.get().book?.settings.form;
  // The form of all units is chosen each time: the one of the office's own unit is not forgotten for it.
  const ofOne = request.unit.kind !== "all";
  if (outcome.ok && ofOne && request.form !== null && request.form !== remembered)
    await keepSettings(session, { form: request.form });
}

/** Takes the table that was built last away again. */
export async function takeBackTable(session: PaneSession): Promise<void> {
  const { comparison, actions } = session;
  if (comparison.get().work !== null) return;
  const outcome = await perform(
    paneText("pane.undoing"),
    (work) => comparison.set({ work }),
    () => actions.undoLastTable(),
  );
  comparison.set({
    message: outcome.ok
      ? { kind: "unbuilt", sheet: outcome.value.sheet }
      : refused(outcome.refusal, () => void takeBackTable(session)),
  });
}

export async function showTable(
  session: PaneSession,
  target: { sheet: string; address: string },
): Promise<void> {
  const { comparison, actions } = session;
  const outcome = await perform(
    paneText("pane.opening"),
    (work) => comparison.set({ work }),
    () => actions.show(target),
  );
  if (!outcome.ok)
    comparison.set({ message: refused(outcome.refusal, () => void showTable(session, target)) });
}
