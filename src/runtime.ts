/**
 * The one entry of the shared runtime. Functions and commands are associated before anything else, so that cells
 * calculate and ribbon buttons work while the pane is closed; the pane is loaded afterwards.
 */
import type { CommandName } from "./actions/words/command-names";
import { COMMAND_NAMES } from "./actions/words/command-names";
import type { RuntimeActions } from "./actions";
import type { Outcome } from "./actions/contract";
import { registerFunctions } from "./functions/register";
import { paneEnvironment } from "./pane-environment";
import type { PaneEnvironment } from "./taskpane/environment";

interface Work {
  actions: RuntimeActions;
  run: Record<CommandName, () => Promise<Outcome<unknown>>>;
  opensPane(name: CommandName, outcome: Outcome<unknown>): boolean;
}

/** Cells that calculate when a workbook opens are let alone for so long. */
const CALM_MS = 2_000;
/** Office.js that has not said by now that it is ready will not do so any more. */
const SILENCE_MS = 20_000;

let loading: Promise<Work> | null = null;
let following: ReturnType<typeof setTimeout> | null = null;
let closePane: () => void = () => undefined;

if (typeof Office === "undefined") {
  // Opened in a browser without a network, or Office.js is blocked: reading still works.
  void openPane("no_office");
} else {
  registerFunctions(onCalculated);
  for (const name of COMMAND_NAMES) Office.actions.associate(name, commandOf(name));
  // A part of Office.js that is blocked is never told: it just stays silent, for good.
  const watchdog = setTimeout(() => void openPane("office_silent"), SILENCE_MS);
  void Office.onReady(({ host }) => {
    clearTimeout(watchdog);
    return openPane(host === Office.HostType.Excel ? null : "other_host");
  });
}

/** What pane and ribbon share. A failed load is tried again by the next press. */
function loadWork(): Promise<Work> {
  loading ??= Promise.all([
    import(/* webpackChunkName: "actions" */ "./actions"),
    import(/* webpackChunkName: "actions" */ "./actions/commands"),
  ]).then(([{ createActions }, { commands, opensPane }]) => {
    const actions = createActions();
    return { actions, run: commands(actions), opensPane };
  });
  loading.catch(() => {
    loading = null;
  });
  return loading;
}

/** A workbook whose cells hold formulas of ours starts the add-in when it is opened, so that they calculate at once. */
async function followFormulas(): Promise<void> {
  const { actions } = await loadWork();
  const outcome = await actions.followFormulas();
  if (!outcome.ok || !outcome.value) following = null;
}

/** Cells calculate by the thousand: one look is enough, and another only where the last one came to nothing. */
function onCalculated(): void {
  following ??= setTimeout(() => void followFormulas(), CALM_MS);
}

/**
 * A ribbon button. It has no screen of its own: what it did is left for the pane, which is shown unless the sheet shows it.
 * The event is always completed, else Excel keeps the button grey.
 */
function commandOf(name: CommandName): (event: Office.AddinCommands.Event) => Promise<void> {
  return async (event) => {
    try {
      const { run, opensPane } = await loadWork();
      if (opensPane(name, await run[name]())) await Office.addin.showAsTaskpane();
    } finally {
      event.completed();
    }
  };
}

/** Opens the pane; a pane that stood there for want of Excel gives way to the one inside Excel. */
async function openPane(outside: PaneEnvironment["outside"]): Promise<void> {
  const root = document.getElementById("pane");
  if (root === null) return;
  try {
    const [{ mountPane }, { actions }] = await Promise.all([
      import(/* webpackChunkName: "pane" */ "./taskpane/mount"),
      loadWork(),
    ]);
    closePane();
    closePane = mountPane(root, actions, paneEnvironment(outside));
  } catch (fault) {
    root.textContent = "Chưa tải được khung làm việc. Sổ điểm không thay đổi. Hãy đóng khung rồi mở lại.";
    throw fault;
  }
}
