import { Button, Field, Input } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useState } from "react";
import { TOTAL_CODE } from "../../../scoring/framework/framework";
import type { ScoreItem } from "../../../scoring/score";
import { formatNumber, SHORT_DECIMALS } from "../../../scoring/vietnamese-number";
import { useSession } from "../../session/session-context";
import { correctValue, leaveOutLine } from "../flow/answer/answers";
import { typedFigure } from "../flow/answer/figure-text";
import { takeAnswers } from "../flow/read-flow";
import { scoresText } from "../flow/texts";

/** Puts one figure right by hand, or leaves its line out. The pasted text stays as it was. */
export function LineEditor({
  item,
  record,
  onDone,
}: {
  item: ScoreItem;
  /** Id of the record. */
  record: number;
  onDone: () => void;
}): ReactElement {
  const session = useSession();
  const figure = item.score ?? item.percent;
  const [typed, setTyped] = useState(
    figure === null ? "" : formatNumber(figure, { ...SHORT_DECIMALS, max: 4 }),
  );
  const value = typedFigure(typed);
  const percent = item.score === null && item.percent !== null;
  const take = (): void => {
    if (value === undefined) return;
    takeAnswers(session, (now) => correctValue(now, record, item.code, value));
    onDone();
  };
  return (
    <div className="line-editor">
      <Field
        label={scoresText(percent ? "edit.percent" : "edit.score")}
        {...(value === undefined
          ? { validationState: "error" as const, validationMessage: scoresText("edit.notAFigure") }
          : typed.trim() === ""
            ? { validationState: "none" as const, validationMessage: scoresText("edit.emptyIsMissing") }
            : {})}
      >
        <Input
          value={typed}
          inputMode="decimal"
          autoFocus
          onChange={(_, data) => setTyped(data.value)}
          onKeyDown={(event) => {
            if (event.key === "Enter" && !event.ctrlKey && !event.metaKey) take();
            if (event.key === "Escape") {
              event.preventDefault();
              onDone();
            }
          }}
        />
      </Field>
      <div className="doubt-buttons">
        <Button size="small" disabledFocusable={value === undefined} onClick={take}>
          {scoresText("edit.take")}
        </Button>
        {item.code !== TOTAL_CODE && (
          <Button
            size="small"
            onClick={() => takeAnswers(session, (now) => leaveOutLine(now, record, item.code, true))}
          >
            {scoresText("doubt.leaveOut")}
          </Button>
        )}
        <Button size="small" appearance="subtle" onClick={onDone}>
          {scoresText("edit.leave")}
        </Button>
      </div>
    </div>
  );
}
