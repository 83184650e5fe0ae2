import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useEffect } from "react";
import type { Refusal } from "../../actions/contract";
import { sendFocus } from "../focus/send-focus";
import { isWriting } from "../session/primary-key";
import { paneText } from "../texts";
import { Bar } from "./Bar";

/** More details than these are told as a number: nobody reads two hundred cell addresses in a narrow pane. */
const SHOWN_DETAILS = 8;

/** What was refused, what was kept, what to do next; with a way to try again where that may help. */
export function RefusalBar({
  refusal,
  onRetry,
  onClose,
}: {
  refusal: Refusal;
  onRetry?: () => void;
  onClose?: () => void;
}): ReactElement {
  const rest = refusal.details.length - SHOWN_DETAILS;
  const retry = refusal.retry ? onRetry : undefined;
  const hasWays = retry !== undefined || onClose !== undefined;
  useEffect(() => {
    // Whoever writes on is not called away.
    if (hasWays && !isWriting(document.activeElement)) sendFocus("refusal");
  }, [refusal, hasWays]);
  const actions = hasWays && (
    <>
      {retry !== undefined && (
        <Button size="small" data-focus="refusal" onClick={retry}>
          {paneText("pane.retry")}
        </Button>
      )}
      {onClose !== undefined && (
        <Button size="small" appearance="subtle" data-focus="refusal" onClick={onClose}>
          {paneText("pane.dismiss")}
        </Button>
      )}
    </>
  );
  return (
    <Bar intent={refusal.code === "cancelled" ? "info" : "error"} {...(actions === false ? {} : { actions })}>
      <p>{refusal.message}</p>
      {refusal.written !== "" && <p className="bar-line">{refusal.written}</p>}
      {refusal.details.length > 0 && (
        <ul className="bar-list">
          {refusal.details.slice(0, SHOWN_DETAILS).map((detail) => (
            <li key={detail}>{detail}</li>
          ))}
          {rest > 0 && <li>{paneText("pane.andMore", { n: rest })}</li>}
        </ul>
      )}
    </Bar>
  );
}
