import type { Book } from "../book/book";
import { REQUIREMENT_SETS } from "../host/context";
import { Session } from "../host/session/session";
import type { SessionOptions } from "../host/session/options";
import type { AddinManifest } from "./manifest";
import type { AddinFrame } from "./pane";
import { createFrame } from "./pane";

interface WindowOptions extends Pick<SessionOptions, "paneChanged" | "ribbonChanged" | "broken" | "changed"> {
  book: Book;
  manifest: AddinManifest;
  author: string;
  language: string;
  sets: Readonly<Record<string, string>>;
  /** Beside a window that is open already. */
  second: boolean;
}

/** One window of the add-in: its frame, and the session that answers it. */
export function createWindow(options: WindowOptions): { session: Session; frame: AddinFrame } {
  const { book, manifest, author, language, sets, second, ...told } = options;
  const frame = createFrame(manifest.paneUrl, language, manifest.id);
  if (second) frame.element.className = "second";
  const session = new Session({
    ...told,
    book,
    author,
    origin: location.origin,
    context: {
      addinId: manifest.id,
      instance: `instance-${author}-${String(Date.now())}`,
      displayLanguage: language,
      contentLanguage: language,
      fileName: book.name,
      settings: [],
      sets: { ...REQUIREMENT_SETS, ...sets },
    },
    post: (text) => frame.post(text),
  });
  return { session, frame };
}
