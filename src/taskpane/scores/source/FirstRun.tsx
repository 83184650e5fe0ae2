import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useSession } from "../../session-context";
import { useStore } from "../../store";
import { paneText } from "../../texts";
import { startSample } from "../flow/reading-door";

/** What this is, in three lines, for whoever opens it in a workbook without scores. */
export function FirstRun(): ReactElement | null {
  const session = useSession();
  const { book, loading } = useStore(session.book);
  const { work } = useStore(session.scores);
  if (loading && book === null) return null;
  if (book !== null && book.rows.length > 0) return null;
  return (
    <section className="first-run" aria-label={paneText("first.title")}>
      <h2>{paneText("first.title")}</h2>
      <ol>
        <li>{paneText("first.paste")}</li>
        <li>{paneText("first.compare")}</li>
        <li>{paneText("first.notice")}</li>
      </ol>
      <Button disabledFocusable={work !== null} onClick={() => void startSample(session)}>
        {paneText("first.sample")}
      </Button>
    </section>
  );
}
