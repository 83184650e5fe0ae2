import type { CommandName } from "./command-names";
import type { Actions, Outcome } from "./contract";
import type { RuntimeActions } from "./index";

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
    chuyenThanhGiaTri: told(({ formulasToValues }) => formulasToValues()),
    doiThanhCongThucExcel: told(({ formulasToNative }) => formulasToNative()),
    suaONameLoi: told(({ repairNames }) => repairNames()),
  };
}
