import type { Refusal } from "./contract";

/** What a ribbon button could not do, kept until the pane takes it: a button has no screen of its own. */
export interface NoticeBoard {
  put(refusal: Refusal): void;
  take(): Refusal | null;
  onPut(listener: () => void): () => void;
}

export function noticeBoard(): NoticeBoard {
  let waiting: Refusal | null = null;
  const listeners = new Set<() => void>();
  return {
    put: (refusal) => {
      waiting = refusal;
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
