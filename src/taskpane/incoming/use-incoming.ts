import { useEffect, useState } from "react";
import { paneText } from "../texts";
import { isWriting } from "../session/primary-key";
import { pastedInput } from "../scores/flow/input/clipboard-input";
import { PASTE_FIELD } from "../scores/source/PasteField";
import { readPasted } from "../scores/flow/reading-door";
import type { PaneSession } from "../session/session";
import { useSession } from "../session/session-context";
import { receiveFiles } from "./files-door";
import { filesText } from "./texts";

/**
 * What comes into the pane from outside, in whichever step it stands: Ctrl+V anywhere reads what was copied, unless the
 * person is writing in a field; files and text that are dropped are read likewise.
 * @returns whether something is being dragged over the pane
 */
export function useIncoming(): boolean {
  const session = useSession();
  const [dragged, setDragged] = useState(false);
  useEffect(() => {
    const paste = (event: ClipboardEvent): void => {
      const { target, clipboardData } = event;
      if (clipboardData === null || session.view.get().panel !== null) return;
      const field = target instanceof HTMLElement && target.id === PASTE_FIELD;
      if (!field && isWriting(target)) return;
      // In the middle of a text that is edited by hand, a paste is a part of the editing.
      if (field && session.scores.get().sourceView === "edit" && session.scores.get().text !== "") return;
      event.preventDefault();
      receive(session, clipboardData);
    };
    const over = (event: DragEvent): void => {
      if (event.dataTransfer === null || isWriting(event.target)) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = "copy";
      setDragged(true);
    };
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setDragged(false);
    };
    const drop = (event: DragEvent): void => {
      setDragged(false);
      // A browser would open the file in place of the pane.
      if (event.dataTransfer === null || (isWriting(event.target) && event.dataTransfer.files.length === 0))
        return;
      event.preventDefault();
      receive(session, event.dataTransfer);
    };
    document.addEventListener("paste", paste);
    document.addEventListener("dragover", over);
    document.addEventListener("dragleave", leave);
    document.addEventListener("drop", drop);
    return () => {
      document.removeEventListener("paste", paste);
      document.removeEventListener("dragover", over);
      document.removeEventListener("dragleave", leave);
      document.removeEventListener("drop", drop);
    };
  }, [session]);
  return dragged;
}

function receive(session: PaneSession, data: DataTransfer): void {
  const pasted = pastedInput(data);
  const files = [...data.files];
  if (pasted.kind === "input") {
    toStep(session);
    whenIdle(session, () => {
      leaveFile(session);
      void readPasted(session, pasted.input);
    });
  } else if (files.some(({ type }) => !type.startsWith("image/")))
    whenIdle(session, () => void receiveFiles(session, files));
  else {
    toStep(session);
    const text =
      pasted.reason === "empty"
        ? paneText("paste.refused.empty")
        : paneText(`paste.refused.${pasted.reason}`);
    session.scores.set({ message: { kind: "told", text } });
  }
}

function toStep({ view }: PaneSession): void {
  if (view.get().step !== "scores") view.set({ step: "scores", carried: null });
}

/** The file on screen keeps its reading in the list. */
function leaveFile(session: PaneSession): void {
  if (session.files.get().current === null) return;
  void import("./open-files").then((room) => room.leaveFiles(session));
}

/** What comes while Excel is at work waits: a save must not find another text than the one that it began with. */
function whenIdle(session: PaneSession, go: () => void): void {
  const { scores } = session;
  const isBusy = (): boolean => scores.get().work !== null && session.stopReading === null;
  if (!isBusy()) return go();
  scores.set({ message: { kind: "told", text: filesText("files.busy") } });
  const stop = scores.subscribe(() => {
    if (isBusy()) return;
    stop();
    // What the save has to say is said first.
    setTimeout(() => {
      toStep(session);
      go();
    });
  });
}
