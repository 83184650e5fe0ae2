import type { CommandName } from "./command-names";
import type { FormulaReport } from "../workbook/formulas/formulas";
import { refusal } from "../workbook/office/refusal";
import type { Actions, Outcome } from "./contract";
import type { RuntimeActions } from "./index";
import { say } from "./wording";

/**
 * Buttons of the ribbon by the name that the manifest gives them. What one could not do is left on the notice board,
 * where the pane finds it.
 */
export function commands(actions: RuntimeActions): Record<CommandName, () => Promise<Outcome<unknown>>> {
  const told =
    (work: (actions: Actions) => Promise<Outcome<unknown>>) => async (): Promise<Outcome<unknown>> => {
      const outcome = await work(actions);
      if (!outcome.ok) actions.notices.put(outcome.refusal);
      return outcome;
    };
  return {
    lapBangSoSanh: told(({ buildComparison }) =>
      buildComparison({
        period: null,
        against: { kind: "previous" },
        unit: { kind: "own" },
        form: null,
        confirmedMergers: [],
      }),
    ),
    hoanTac: told(({ undoLastSave }) => undoLastSave()),
    chuyenThanhGiaTri: told(async ({ formulasToValues }) => withRest(await formulasToValues())),
    doiThanhCongThucExcel: told(async ({ formulasToNative }) => withRest(await formulasToNative())),
    suaONameLoi: told(async ({ repairNames }) => withRest(await repairNames())),
  };
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
