/**
 * The one entry of the shared runtime. Functions and commands are associated before anything else, so that cells
 * calculate and ribbon buttons work while the pane is closed; the pane is loaded afterwards.
 */
import type { CommandName } from "./actions/command-names";
import { COMMAND_NAMES } from "./actions/command-names";
import type { RuntimeActions } from "./actions";
import type { Outcome } from "./actions/contract";
import { registerFunctions } from "./functions/register";
import type { PaneEnvironment } from "./taskpane/environment";

interface Work {
  actions: RuntimeActions;
  run: Record<CommandName, () => Promise<Outcome<unknown>>>;
}

let loading: Promise<Work> | null = null;

if (typeof Office === "undefined") {
  // Opened in a browser without a network, or Office.js is blocked: reading still works.
  void openPane(false);
} else {
  registerFunctions();
  for (const name of COMMAND_NAMES) Office.actions.associate(name, commandOf(name));
  void Office.onReady(({ host }) => openPane(host === Office.HostType.Excel));
}

/** What pane and ribbon share. A failed load is tried again by the next press. */
function loadWork(): Promise<Work> {
  loading ??= Promise.all([
    import(/* webpackChunkName: "actions" */ "./actions"),
    import(/* webpackChunkName: "actions" */ "./actions/commands"),
  ]).then(([{ createActions }, { commands }]) => {
    const actions = startingWithBook(createActions());
    return { actions, run: commands(actions) };
  });
  loading.catch(() => {
    loading = null;
  });
  return loading;
}

/** A workbook that holds a score book starts the add-in when it is opened, so that its formulas calculate at once. */
function startingWithBook(actions: RuntimeActions): RuntimeActions {
  let settled = typeof Office === "undefined";
  return {
    ...actions,
    loadBook: async () => {
      const outcome = await actions.loadBook();
      if (!settled && outcome.ok && outcome.value.exists) {
        settled = true;
        // Where Excel does not keep it, functions start with the first look at the pane, as before.
        Office.addin.setStartupBehavior(Office.StartupBehavior.load).catch(() => undefined);
      }
      return outcome;
    },
  };
}

/**
 * A ribbon button. It has no screen of its own: whatever Excel refuses is left for the pane, which is then shown.
 * The event is always completed, else Excel keeps the button grey.
 */
function commandOf(name: CommandName): (event: Office.AddinCommands.Event) => Promise<void> {
  return async (event) => {
    try {
      const { run } = await loadWork();
      const outcome = await run[name]();
      if (!outcome.ok) await Office.addin.showAsTaskpane();
    } finally {
      event.completed();
    }
  };
}

async function openPane(insideExcel: boolean): Promise<void> {
  const root = document.getElementById("pane");
  if (root === null) return;
  try {
    const [{ mountPane }, { actions }] = await Promise.all([
      import(/* webpackChunkName: "pane" */ "./taskpane/mount"),
      loadWork(),
    ]);
    mountPane(root, actions, environment(insideExcel));
  } catch (fault) {
    root.textContent = "Chưa tải được khung làm việc. Sổ điểm không thay đổi. Hãy đóng khung rồi mở lại.";
    throw fault;
  }
}

function environment(insideExcel: boolean): PaneEnvironment {
  const language = insideExcel ? Office.context.displayLanguage : navigator.language;
  return {
    language: language.toLowerCase().startsWith("en") && insideExcel ? "en" : "vi",
    platform: platformName(insideExcel),
    insideExcel,
    styleNonce: __STYLE_NONCE__,
    version: __VERSION__,
    dark: insideExcel && isDark(),
  };
}

function platformName(insideExcel: boolean): PaneEnvironment["platform"] {
  if (!insideExcel) return "other";
  switch (Office.context.platform) {
    case Office.PlatformType.PC:
      return "pc";
    case Office.PlatformType.Mac:
      return "mac";
    case Office.PlatformType.OfficeOnline:
      return "web";
    default:
      return "other";
  }
}

/** Office tells its theme on the desktop only. */
function isDark(): boolean {
  const background = Office.context.officeTheme?.bodyBackgroundColor;
  if (!background) return false;
  const channels = [1, 3, 5].map((start) => Number.parseInt(background.slice(start, start + 2), 16));
  return channels.reduce((sum, channel) => sum + channel, 0) < 3 * 128;
}
