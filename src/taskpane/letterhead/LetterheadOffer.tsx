import { Button, Checkbox } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useState } from "react";
import type { FoundLetterhead } from "../../letterhead";
import { findLetterhead } from "../../letterhead";
import type { Letterhead } from "../../notice/document";
import { sendFocus } from "../focus/send-focus";
import { letterheadText } from "../settings/letterhead-texts";
import { useSession } from "../session/session-context";
import { useStore } from "../session/store";
import "./letterhead.css";

type Field = keyof FoundLetterhead;

const FIELDS: readonly Field[] = [
  "superior",
  "agency",
  "agencyInText",
  "place",
  "symbol",
  "letterSymbol",
  "legalBases",
  "recipients",
  "signerTitle",
  "signerName",
  "closing",
];

/**
 * Offers what the pasted document says of its office. Each field is shown before it is kept; what the office has
 * entered already is only replaced where the person ticks it.
 */
export function LetterheadOffer({
  kept,
  onKeep,
}: {
  kept: Letterhead;
  onKeep: (change: Partial<Letterhead>) => void;
}): ReactElement | null {
  const { scores } = useSession();
  const text = useStore(scores).source?.text ?? "";
  const [found, setFound] = useState<FoundLetterhead | null>(null);
  const [chosen, setChosen] = useState<readonly Field[]>([]);
  if (text === "") return null;

  const look = (): void => {
    const next = findLetterhead(text);
    setFound(next);
    setChosen(FIELDS.filter((field) => next[field] !== null && isEmpty(kept[field])));
    sendFocus("question");
  };
  if (found === null)
    return (
      <Button size="small" onClick={look}>
        {letterheadText("letterhead.fromText")}
      </Button>
    );
  const offered = FIELDS.filter((field) => found[field] !== null && !isSame(found[field], kept[field]));
  const close = (): void => setFound(null);
  const keep = (): void => {
    onKeep(Object.fromEntries(chosen.map((field) => [field, found[field]])));
    close();
  };
  return (
    <section className="letterhead-offer" aria-label={letterheadText("letterhead.found")}>
      <p role="status">
        {letterheadText(offered.length > 0 ? "letterhead.found" : "letterhead.nothingFound")}
      </p>
      {offered.map((field) => (
        <Checkbox
          key={field}
          checked={chosen.includes(field)}
          onChange={(_, { checked }) =>
            setChosen(checked === true ? [...chosen, field] : chosen.filter((one) => one !== field))
          }
          label={
            <>
              <span className="letterhead-field">{letterheadText(`letterhead.${field}`)}</span>
              {linesOf(found[field]).map((line) => (
                <span key={line} className="letterhead-line">
                  {line}
                </span>
              ))}
              {!isEmpty(kept[field]) && (
                <span className="hint letterhead-line">
                  {letterheadText("letterhead.instead", { text: linesOf(kept[field] ?? null).join("; ") })}
                </span>
              )}
            </>
          }
        />
      ))}
      <div className="buttons" data-focus="question">
        {offered.length > 0 && (
          <Button size="small" appearance="primary" disabledFocusable={chosen.length === 0} onClick={keep}>
            {letterheadText("letterhead.keepChosen")}
          </Button>
        )}
        <Button size="small" onClick={close}>
          {letterheadText("letterhead.leave")}
        </Button>
      </div>
    </section>
  );
}

type Value = string | readonly string[] | null;

function linesOf(value: Value): readonly string[] {
  return value === null ? [] : typeof value === "string" ? [value] : value;
}

function isEmpty(value: Value | undefined): boolean {
  return value === undefined || linesOf(value).join("").trim() === "";
}

function isSame(found: Value, kept: Value | undefined): boolean {
  return kept !== undefined && linesOf(found).join("\n") === linesOf(kept).join("\n");
}
