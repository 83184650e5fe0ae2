import { createActions } from "../../src/actions";
import type { RuntimeActions } from "../../src/actions";
import { commands } from "../../src/actions/commands";

declare global {
  interface Window {
    bcsRoom: { actions: RuntimeActions; commands: ReturnType<typeof commands> };
  }
}

const actions = createActions();
window.bcsRoom = { actions, commands: commands(actions) };
