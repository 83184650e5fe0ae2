import { Select } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Doubt } from "../../../paste";
import { TOTAL_CODE } from "../../../scoring/framework/framework";
import { readingBasis } from "../../session/reading-basis";
import { useSession } from "../../session/session-context";
import { useStore } from "../../session/store";
import { giveAnswer } from "../flow/give-answer";
import { scoresText } from "../flow/texts";

/** The label that a doubt asks about, null for a doubt about something else. */
export function labelOf(doubt: Doubt): string | null {
  switch (doubt.code) {
    case "NAME_LIKELY":
    case "NAME_NEAR_MISS":
      return doubt.values.label === "" ? null : doubt.values.label;
    default:
      return null;
  }
}

/** Any other indicator that a label may mean. */
export function NameAnswer({ doubt, label }: { doubt: Doubt; label: string }): ReactElement {
  const session = useSession();
  const { book } = useStore(session.book);
  const { indicators } = readingBasis(book).framework;
  return (
    <Select
      size="small"
      className="name-answer"
      aria-label={scoresText("doubt.whichName", { label })}
      value=""
      onChange={(_, { value }) => {
        if (value !== "") void giveAnswer(session, doubt, { kind: "name", label, code: value });
      }}
    >
      <option value="">{scoresText("doubt.chooseName")}</option>
      {indicators.map(({ code, name }) => (
        <option key={code} value={code}>
          {name}
        </option>
      ))}
      <option value={TOTAL_CODE}>{scoresText("read.total")}</option>
    </Select>
  );
}
