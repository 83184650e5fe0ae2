import type { ReactElement } from "react";
import { useEffect, useId, useMemo, useState } from "react";
import { leftOutText } from "../../../actions/words/doubt-text";
import type { Account, LeftOut, ReadResult } from "../../../paste";
import { DownIcon, ForwardIcon } from "../../parts/icons";
import { useSession } from "../../session/session-context";
import type { ReadSource } from "../flow/reader";
import { scoresText } from "../flow/texts";

/** Entries shown at once; a table of all communes leaves thousands of order numbers out. */
const SHOWN = 100;

/** How many figures the text has, how many were read, and behind it each one that was not, with the reason. */
export function AccountLine({ source }: { source: ReadSource }): ReactElement | null {
  const session = useSession();
  const [open, setOpen] = useState(false);
  const list = useId();
  const account = useAccount(source);
  const { read, leftOut } = account ?? NOTHING;
  const sorted = useMemo(() => [...leftOut].sort((a, b) => weight(a) - weight(b)), [leftOut]);
  if (read + leftOut.length === 0) return null;
  const said = scoresText("account.line", { all: read + leftOut.length, read, out: leftOut.length });
  if (leftOut.length === 0) return <p className="hint">{said}</p>;
  return (
    <div className="account">
      <button
        type="button"
        className="text-button account-open"
        aria-expanded={open}
        aria-controls={list}
        onClick={() => setOpen(!open)}
      >
        {said} {open ? <DownIcon /> : <ForwardIcon />}
      </button>
      {open && (
        <ul id={list} className="account-list" aria-label={scoresText("account.title")}>
          {sorted.slice(0, SHOWN).map((entry) => (
            <li key={`${entry.line}:${entry.column}`}>
              <button type="button" className="text-button" onClick={() => look(entry)}>
                <span className="account-figure">{entry.text}</span>
                <span>{leftOutText(entry.reason)}</span>
                <span className="hint">{scoresText("account.at", { line: entry.line })}</span>
              </button>
            </li>
          ))}
          {sorted.length > SHOWN && (
            <li className="hint">{scoresText("doubt.more", { n: sorted.length - SHOWN })}</li>
          )}
        </ul>
      )}
    </div>
  );

  function look({ line, column }: LeftOut): void {
    session.scores.set({ sourceView: "marked", spot: { line, column } });
  }
}

const NOTHING: Account = { read: 0, leftOut: [] };
/** Texts above this length are accounted for after the reading is on screen. */
const LONG = 100_000;

/** The account of a text; null until that of a long one is made, in slices that leave the pane awake. */
function useAccount({ reader, result }: ReadSource): Account | null {
  const [late, setLate] = useState<{ of: ReadResult; account: Account } | null>(null);
  const long = result.text.length > LONG;
  useEffect(() => {
    if (!long) return undefined;
    const abort = new AbortController();
    void reader.accountSliced(result, { signal: abort.signal }).then((account) => {
      if (account !== null) setLate({ of: result, account });
    });
    return () => abort.abort();
  }, [reader, result, long]);
  if (!long) return result.account;
  return late?.of === result ? late.account : null;
}

/** What could be a score comes first. */
function weight({ reason }: LeftOut): number {
  return reason === "unclear" ? 0 : reason === "unread" || reason === "conflict" ? 1 : 2;
}
