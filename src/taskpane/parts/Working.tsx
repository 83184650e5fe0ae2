import { Button, ProgressBar } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useEffect, useState } from "react";
import { useSession } from "../session/session-context";
import { useStore } from "../session/store";
import { paneText } from "../texts";
import type { Work } from "../session/work";
import "./Working.css";

/** Work that ends sooner is not announced: the pane would only flicker. */
const QUICK_MS = 150;

/** How far the work has come, with a way to stop it. */
export function Working({ work }: { work: Work }): ReactElement | null {
  const { waiting } = useStore(useSession().view);
  const busy = work !== null;
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (!busy) return;
    const timer = setTimeout(() => setLate(true), QUICK_MS);
    return () => {
      clearTimeout(timer);
      setLate(false);
    };
  }, [busy]);
  if (work === null || !late) return null;
  const known = work.total > 0;
  return (
    <div className="working">
      <div className="working-line">
        <span role="status">{work.label}</span>
        {known && <span className="working-share">{Math.floor((100 * work.done) / work.total)}%</span>}
        {work.cancel !== null && (
          <Button size="small" onClick={work.cancel}>
            {paneText("pane.cancel")}
          </Button>
        )}
      </div>
      <ProgressBar
        aria-label={work.label}
        thickness="large"
        {...(known ? { value: work.done, max: work.total } : {})}
      />
      {(waiting || work.silent) && (
        <p className="hint" role="status">
          {paneText("pane.excelSilent")}
        </p>
      )}
    </div>
  );
}
