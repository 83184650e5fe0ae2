import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { DoneBar } from "../parts/DoneBar";
import { useSession } from "../session-context";
import { paneText } from "../texts";
import { convertText } from "./read-flow";

/** Text of an old Vietnamese font was recognised: offered for conversion, never converted unasked. */
export function LegacyOffer({ encoding }: { encoding: "TCVN3" | "VNI" }): ReactElement {
  const session = useSession();
  return (
    <DoneBar
      intent="warning"
      actions={
        <Button size="small" onClick={() => void convertText(session)}>
          {paneText("legacy.convert")}
        </Button>
      }
    >
      {paneText("legacy.found", { encoding })}
    </DoneBar>
  );
}
