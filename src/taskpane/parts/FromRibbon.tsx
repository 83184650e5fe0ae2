import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { RibbonNotice } from "../../actions/contract";
import { paneText } from "../texts";
import { Bar } from "./Bar";
import { RefusalBar } from "./RefusalBar";

/** What a button of the ribbon did, or could not do. */
export function FromRibbon({ notice, onClose }: { notice: RibbonNotice; onClose: () => void }): ReactElement {
  return (
    <div className="from-ribbon">
      {notice.kind === "refused" ? (
        <>
          <p>{paneText("pane.fromRibbon")}</p>
          <RefusalBar refusal={notice.refusal} onClose={onClose} />
        </>
      ) : (
        <Bar
          intent="success"
          actions={
            <Button size="small" appearance="subtle" onClick={onClose}>
              {paneText("pane.dismiss")}
            </Button>
          }
        >
          {notice.text}
        </Bar>
      )}
    </div>
  );
}
