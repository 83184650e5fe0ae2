import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Message } from "../session/message";
import { scoresText } from "../scores/flow/texts";
import { DeriveOffer } from "../saved/DeriveOffer";
import { savedText, unsavedText } from "../session/saved-text";
import { paneText } from "../texts";
import { Bar } from "./Bar";
import { RefusalBar } from "./RefusalBar";
import { comparisonText } from "../comparison/texts";

interface Ways {
  onClose: () => void;
  onShow: (target: { sheet: string; address: string }) => void;
  onUndo: () => void;
  /** Makes the unit that was saved the office's own. */
  onOwnUnit?: (unit: string) => void;
}

/** What a step has to say, with the ways on and back beside it. */
export function Messages({ message, ...ways }: { message: Message | null } & Ways): ReactElement | null {
  if (message === null) return null;
  const undo = (
    <Button size="small" data-undo="" onClick={ways.onUndo}>
      {paneText("pane.undo")}
    </Button>
  );
  const show = (sheet: string, address: string): ReactElement => (
    <Button size="small" onClick={() => ways.onShow({ sheet, address })}>
      {paneText("pane.show")}
    </Button>
  );
  switch (message.kind) {
    case "refused": {
      const { retry } = message;
      return (
        <RefusalBar
          refusal={message.refusal}
          onClose={ways.onClose}
          {...(retry === null ? {} : { onRetry: retry })}
        />
      );
    }
    case "saved": {
      const { sheet, firstRow, lastRow } = message.report;
      const { offerUnit } = message;
      const { onOwnUnit } = ways;
      const rows = firstRow === null ? "A1" : `${firstRow}:${lastRow ?? firstRow}`;
      return (
        <Bar
          intent="success"
          actions={
            <>
              {offerUnit !== null && onOwnUnit !== undefined && (
                <Button size="small" appearance="subtle" onClick={() => onOwnUnit(offerUnit)}>
                  {scoresText("save.makeOwn")}
                </Button>
              )}
              {message.what === "scores" && <DeriveOffer />}
              {show(sheet, rows)}
              {undo}
            </>
          }
        >
          {savedText(message.report, message.what)}
        </Bar>
      );
    }
    case "built": {
      const { sheet, address, refreshed } = message.report;
      return (
        <Bar
          intent="success"
          actions={
            <>
              {show(sheet, address)}
              {undo}
            </>
          }
        >
          {comparisonText(refreshed ? "compare.refreshed" : "compare.built", { sheet, address })}
        </Bar>
      );
    }
    case "unsaved":
      return <Bar intent="info">{unsavedText(message.report)}</Bar>;
    case "unbuilt":
      return <Bar intent="info">{comparisonText("compare.unbuilt", { sheet: message.sheet })}</Bar>;
    case "told":
      return <Bar intent="info">{message.text}</Bar>;
  }
}
