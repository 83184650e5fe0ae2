import { Checkbox } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useState } from "react";
import type { Refusal } from "../../actions/contract";
import { keepSettings } from "../session/book";
import { RefusalBar } from "../parts/RefusalBar";
import { useSession } from "../session/session-context";
import { useStore } from "../session/store";
import { settingsText } from "./texts";

/** Whether the add-in may start with a workbook whose cells use its functions. */
export function StartWithBook(): ReactElement | null {
  const session = useSession();
  const { book } = useStore(session.book);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  if (book === null) return null;
  const choose = async (startWithBook: boolean): Promise<void> => {
    const kept = await keepSettings(session, { startWithBook });
    const outcome = kept !== null && kept.ok ? await session.actions.followFormulas() : kept;
    setRefusal(outcome === null || outcome.ok ? null : outcome.refusal);
  };
  return (
    <>
      <Checkbox
        checked={book.settings.startWithBook}
        onChange={(_, { checked }) => void choose(checked === true)}
        label={settingsText("settings.startWithBook")}
      />
      <p className="hint">{settingsText("settings.startWithBookHint")}</p>
      {refusal !== null && <RefusalBar refusal={refusal} onClose={() => setRefusal(null)} />}
    </>
  );
}
