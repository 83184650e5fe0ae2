import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useMemo } from "react";
import type { SaveReport } from "../../actions/contract";
import { refreshBook } from "../session/book";
import { refused } from "../session/message";
import { useSession } from "../session/session-context";
import { useStore } from "../session/store";
import { perform } from "../session/work";
import { savedSetText } from "./texts";

/** Offers the period before where a saved text states changes and the book does not hold that period. */
export function DeriveOffer(): ReactElement | null {
  const session = useSession();
  const { answered, work } = useStore(session.scores);
  const { book } = useStore(session.book);
  const reading = answered?.reading ?? null;
  const count = useMemo(
    () => (reading === null || book === null ? 0 : session.actions.derivable(book, reading)),
    [session.actions, book, reading],
  );
  if (count === 0 || reading === null) return null;
  const derive = async (): Promise<void> => {
    const outcome = await perform<SaveReport>(
      savedSetText("saved.working"),
      (state) => session.scores.set({ work: state }),
      () => session.actions.derivePrevious(reading),
    );
    const message = outcome.ok
      ? ({
          kind: "told",
          text: savedSetText("saved.wasDerived", { n: outcome.value.added + outcome.value.replaced }),
        } as const)
      : refused(outcome.refusal, () => void derive());
    if (session.view.get().carried === null) session.scores.set({ message });
    else session.view.set({ carried: message });
    await refreshBook(session);
  };
  return (
    <Button size="small" disabledFocusable={work !== null} onClick={() => void derive()}>
      {savedSetText("saved.derive", { n: count })}
    </Button>
  );
}
