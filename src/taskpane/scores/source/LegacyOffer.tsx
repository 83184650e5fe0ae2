import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { Bar } from "../../parts/Bar";
import { useSession } from "../../session/session-context";
import { convertText } from "../flow/read-flow";
import { scoresText } from "../flow/texts";

/** Text of an old Vietnamese font was recognised: offered for conversion, never converted unasked. */
export function LegacyOffer({ encoding }: { encoding: "TCVN3" | "VNI" }): ReactElement {
  const session = useSession();
  return (
    <Bar
      intent="warning"
      actions={
        <Button size="small" onClick={() => void convertText(session)}>
          {scoresText("legacy.convert")}
        </Button>
      }
    >
      {scoresText("legacy.found", { encoding })}
    </Bar>
  );
}
