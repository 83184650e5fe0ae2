import { createDOMRenderer, RendererProvider } from "@fluentui/react-components";
import { createRoot } from "react-dom/client";
import type { Actions } from "../actions/contract";
import { setLanguage } from "../locale";
import { refreshBook } from "./session/book";
import type { PaneEnvironment } from "./environment";
import { keepFocusInside } from "./focus/keep-focus";
import { Pane } from "./Pane";
import { prefetchOnIntent } from "./session/prefetch";
import { followBookAndLanguage } from "./scores/flow/follow";
import { readKept } from "./scores/flow/reading-door";
import { forgetSaid } from "./session/forget-said";
import { createSession } from "./session/session";
import { SessionContext } from "./session/session-context";
import { PaneTheme } from "./theme/PaneTheme";

/**
 * Draws the pane into `root` and keeps it in step with the workbook.
 * @param actions what the buttons do; the pane itself never asks Excel
 * @param env where the pane runs
 * @returns takes the pane away again and stops listening
 */
export function mountPane(root: HTMLElement, actions: Actions, env: PaneEnvironment): () => void {
  setLanguage(env.language);
  const session = createSession(actions, env);
  const nonce = env.styleNonce === "" ? {} : { styleElementAttributes: { nonce: env.styleNonce } };
  const renderer = createDOMRenderer(document, nonce);
  root.replaceChildren();
  const tree = createRoot(root);
  tree.render(
    <RendererProvider renderer={renderer} targetDocument={document}>
      <PaneTheme theme={env.theme}>
        <SessionContext.Provider value={session}>
          <Pane />
        </SessionContext.Provider>
      </PaneTheme>
    </RendererProvider>,
  );
  const stopFollowing = followBookAndLanguage(session);
  // Asked before the first look at the book: what changes between the two would never be told.
  const listening = actions.onBookChanged(() => void refreshBook(session)).catch(() => null);
  void readKept(session);
  void refreshBook(session);
  const takeNotice = (): void => {
    const fromRibbon = actions.takeNotice();
    if (fromRibbon === null) return;
    if (fromRibbon.kind === "done" && fromRibbon.undone) forgetSaid(session);
    session.view.set({ fromRibbon });
    // Our own writes are not told as changes of the book.
    void refreshBook(session);
  };
  takeNotice();
  const stopNotices = actions.onNotice(takeNotice);
  const stopWaiting = actions.onWaiting((waiting) => session.view.set({ waiting }));
  const stopPrefetch = prefetchOnIntent(root);
  const stopKeeping = keepFocusInside(root);
  return () => {
    stopPrefetch();
    stopKeeping();
    stopFollowing();
    stopNotices();
    stopWaiting();
    void listening.then((stop) => stop?.());
    tree.unmount();
  };
}
