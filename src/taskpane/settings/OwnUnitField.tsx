import { Field, Input } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useEffect, useId, useState } from "react";
import type { Book, Refusal } from "../../actions/contract";
import { keepSettings } from "../session/book";
import { RefusalBar } from "../parts/RefusalBar";
import { knownUnits } from "../scores/flow/answer/suggestions";
import { useSession } from "../session/session-context";
import { settingsText } from "./texts";

/** The office's own unit, typed or chosen; kept when the field is left. */
export function OwnUnitField({ book }: { book: Book }): ReactElement {
  const session = useSession();
  const list = useId();
  const kept = book.settings.ownUnit ?? "";
  const [typed, setTyped] = useState(kept);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  useEffect(() => setTyped(kept), [kept]);
  const keep = async (): Promise<void> => {
    const unit = typed.trim().replace(/\s+/g, " ");
    if (unit === kept) return;
    const outcome = await keepSettings(session, { ownUnit: unit === "" ? null : unit });
    setRefusal(outcome === null || outcome.ok ? null : outcome.refusal);
  };
  return (
    <>
      <Field label={settingsText("settings.ownUnit")} hint={settingsText("settings.ownUnitHint")}>
        <Input
          input={{ list }}
          value={typed}
          onChange={(_, { value }) => setTyped(value)}
          onBlur={() => void keep()}
          onKeyDown={(event) => {
            if (event.key === "Enter") void keep();
          }}
        />
      </Field>
      <datalist id={list}>
        {knownUnits(book).map((unit) => (
          <option key={unit} value={unit} />
        ))}
      </datalist>
      {refusal !== null && <RefusalBar refusal={refusal} onRetry={() => void keep()} />}
    </>
  );
}
