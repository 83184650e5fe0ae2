import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Letterhead } from "../../notice/document";
import { letterheadText } from "../settings/letterhead-texts";
import "./letterhead.css";

/** Parts without which a document cannot be signed; a letter has a symbol of its own. */
function neededParts(letter: boolean): readonly Needed[] {
  return ["agency", letter ? "letterSymbol" : "symbol", "place", "signerTitle", "signerName"];
}

type Needed = "agency" | "symbol" | "letterSymbol" | "place" | "signerTitle" | "signerName";

/** Id of the field of a part, for the way from a gap to it. */
export function letterheadFieldId(field: keyof Letterhead): string {
  return `letterhead-${field}`;
}

/** What the document still lacks, said before it is made; each leads to its field. Dotted lines stand there meanwhile. */
export function LetterheadGaps({
  letterhead,
  letter,
}: {
  letterhead: Letterhead;
  /** Whether the document is a công văn. */
  letter: boolean;
}): ReactElement | null {
  const gaps = neededParts(letter).filter((field) => [letterhead[field] ?? ""].flat().join("").trim() === "");
  if (gaps.length === 0) return null;
  const go = (field: Needed): void => {
    const control = document.getElementById(letterheadFieldId(field));
    const part = control?.closest("details") ?? null;
    if (part !== null) part.open = true;
    control?.focus();
  };
  return (
    <p className="gaps">
      <span>{letterheadText("letterhead.gaps")}</span>
      {gaps.map((field) => (
        <Button key={field} size="small" onClick={() => go(field)}>
          {letterheadText(`letterhead.gap.${field}`)}
        </Button>
      ))}
    </p>
  );
}
