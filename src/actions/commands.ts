import type { FormulaReport } from "../workbook/formulas/formulas";
import { refusal } from "../workbook/office/refusal";
import type { CommandName } from "./words/command-names";
import type { Actions, Outcome } from "./contract";
import type { RuntimeActions } from "./index";
import { say } from "./words/wording";

/**
 * Buttons of the ribbon by the name that the manifest gives them. What one did, and what it could not do, is left on the
 * notice board, where the pane finds it.
 */
export function commands(actions: RuntimeActions): Record<CommandName, () => Promise<Outcome<unknown>>> {
  const told =
    <T>(work: (actions: Actions) => Promise<Outcome<T>>, words: (value: T) => string, undone = false) =>
    async (): Promise<Outcome<unknown>> => {
      const outcome = await work(actions);
      actions.notices.put(
        outcome.ok
          ? { kind: "done", text: words(outcome.value), undone }
          : { kind: "refused", refusal: outcome.refusal },
      );
      return outcome;
    };
  const changed = ({ changed: n }: FormulaReport): string => say("actions.formulas.done", { n });
  return {
    lapBangSoSanh: told(
      ({ buildComparison }) =>
        buildComparison({
          period: null,
          against: { kind: "previous" },
          unit: { kind: "own" },
          form: null,
          confirmedMergers: [],
        }),
      ({ sheet, address }) => say("actions.ribbon.built", { sheet, address }),
    ),
    hoanTac: told(
      ({ undoLastSave }) => undoLastSave(),
      ({ added, replaced, removed, sheet }) =>
        say("actions.ribbon.undone", { n: added + replaced + removed, sheet }),
      true,
    ),
    chuyenThanhGiaTri: told(async ({ formulasToValues }) => withRest(await formulasToValues()), changed),
    doiThanhCongThucExcel: told(async ({ formulasToNative }) => withRest(await formulasToNative()), changed),
    suaONameLoi: told(async ({ repairNames }) => withRest(await repairNames()), changed),
  };
}

/**
 * Whether a button that worked opens the pane to say so. A table that was built stands before the person's eyes
 * already; what the others change may lie on another sheet.
 */
export function opensPane(name: CommandName, outcome: Outcome<unknown>): boolean {
  return !outcome.ok || name !== "lapBangSoSanh";
}

/** A button that left cells as they are, or found none, has something to tell although nothing went wrong. */
function withRest(outcome: Outcome<FormulaReport>): Outcome<FormulaReport> {
  if (!outcome.ok) return outcome;
  const { changed, skipped } = outcome.value;
  if (changed > 0 && skipped.length === 0) return outcome;
  const message =
    skipped.length > 0
      ? say("actions.formulas.left", { changed, left: skipped.length })
      : say("actions.formulas.none");
  return { ok: false, refusal: refusal("general", message, { details: skipped }) };
}
