import { Field, Input } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useEffect, useState } from "react";
import type { Refusal } from "../../actions/contract";
import { DEFAULT_BASES, EMPTY_LETTERHEAD } from "../../notice/document";
import type { Letterhead } from "../../notice/document";
import { keepSettings } from "../session/book";
import { LinesField } from "../fields/LinesField";
import { RefusalBar } from "../parts/RefusalBar";
import { useSession } from "../session/session-context";
import { useStore } from "../session/store";
import { letterheadFieldId } from "../letterhead/LetterheadGaps";
import { LetterheadOffer } from "../letterhead/LetterheadOffer";
import { letterheadText } from "./letterhead-texts";

type OneLine =
  "superior" | "agency" | "agencyInText" | "place" | "symbol" | "letterSymbol" | "signerName" | "closing";
type ManyLines = "signerTitle" | "legalBases" | "recipients";

/** The letterhead, entered once and kept in the workbook whenever a field is left. */
export function LetterheadFields(): ReactElement {
  const session = useSession();
  const { book } = useStore(session.book);
  const kept = book?.settings.letterhead ?? EMPTY_LETTERHEAD;
  const [typed, setTyped] = useState<Letterhead>(kept);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  useEffect(() => setTyped(kept), [kept]);

  const keep = async (wanted: Letterhead = typed): Promise<void> => {
    if (JSON.stringify(wanted) === JSON.stringify(kept)) return;
    const outcome = await keepSettings(session, { letterhead: wanted });
    setRefusal(outcome === null || outcome.ok ? null : outcome.refusal);
  };
  // Grey text in a field is what holds when nothing is entered; where nothing holds, it says that it is an example.
  const example = (text: string): string => letterheadText("letterhead.example", { text });
  const line = (field: OneLine, placeholder: string): ReactElement => (
    <Field label={letterheadText(`letterhead.${field}`)}>
      <Input
        id={letterheadFieldId(field)}
        value={typed[field] ?? ""}
        placeholder={placeholder}
        onChange={(_, { value }) => setTyped({ ...typed, [field]: value })}
        onBlur={() => void keep()}
      />
    </Field>
  );
  const lines = (field: ManyLines, placeholder: readonly string[]): ReactElement => (
    <LinesField
      id={letterheadFieldId(field)}
      label={letterheadText(`letterhead.${field}`)}
      value={typed[field]}
      placeholder={placeholder}
      onChange={(value) => setTyped({ ...typed, [field]: value ?? [] })}
      onDone={() => void keep()}
    />
  );
  return (
    <div className="letterhead">
      {refusal !== null && <RefusalBar refusal={refusal} onRetry={() => void keep()} />}
      <LetterheadOffer kept={typed} onKeep={(change) => void keep({ ...typed, ...change })} />
      {line("superior", example("UBND TỈNH ĐỒNG NAI"))}
      {line("agency", example("SỞ CÔNG THƯƠNG"))}
      {line("agencyInText", example("Sở Công Thương"))}
      {line("place", example("Đồng Nai"))}
      <div className="fields fields-two">
        {line("symbol", example("/TB-SCT"))}
        {line("letterSymbol", example("/SCT-VP"))}
      </div>
      {lines("legalBases", DEFAULT_BASES)}
      {lines("recipients", [example("Ban Giám đốc Sở"), "Lưu: VT, VP"])}
      {lines("signerTitle", [example("KT. GIÁM ĐỐC"), "PHÓ GIÁM ĐỐC"])}
      {line("signerName", "")}
      {line("closing", letterheadText("letterhead.closingDefault"))}
      <p className="hint">{letterheadText("letterhead.kept")}</p>
    </div>
  );
}
