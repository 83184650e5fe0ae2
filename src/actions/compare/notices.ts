import type { RibbonNotice } from "../contract";

/** What a ribbon button did or could not do, kept until the pane takes it: a button has no screen of its own. */
export interface NoticeBoard {
  put(notice: RibbonNotice): void;
  take(): RibbonNotice | null;
  onPut(listener: () => void): () => void;
}

export function noticeBoard(): NoticeBoard {
  let waiting: RibbonNotice | null = null;
  const listeners = new Set<() => void>();
  return {
    put: (notice) => {
      waiting = notice;
      for (const listener of [...listeners]) listener();
    },
    take: () => {
      const taken = waiting;
      waiting = null;
      return taken;
    },
    onPut: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
