import { hostInfo } from "../host/context";
import type { Session } from "../host/session/session";

/** The frame in which the add-in's own page runs, as the task pane of Excel for the web does. */
export interface AddinFrame {
  readonly element: HTMLIFrameElement;
  readonly origin: string;
  post(text: string): void;
  /** Loads the add-in's page; call it when the session is there to answer. */
  open(session: Session): void;
}

let counter = 0;

export function createFrame(url: string, displayLanguage: string, addinId: string): AddinFrame {
  counter += 1;
  const element = document.createElement("iframe");
  const { origin } = new URL(url);
  // What the add-in must know to start travels in the frame's name, so that its address stays as it is.
  element.name = JSON.stringify({
    baseFrameName: `addin${String(counter)}`,
    hostInfo: hostInfo(displayLanguage),
    xdmInfo: [`conversation${String(counter)}`, addinId, location.origin].join("|"),
    serializerVersion: 1,
  });
  element.title = "Khung tiện ích";
  element.allow = "clipboard-read; clipboard-write";
  return {
    element,
    origin,
    post: (text) => element.contentWindow?.postMessage(text, origin),
    open: (session) => {
      addEventListener("message", (event) => {
        if (event.source === element.contentWindow && typeof event.data === "string")
          session.receive(event.data);
      });
      element.src = url;
    },
  };
}
