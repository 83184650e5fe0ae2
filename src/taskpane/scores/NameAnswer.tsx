import { Button, Select } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Doubt } from "../../paste/reading";
import { readingBasis } from "../book";
import { useSession } from "../session-context";
import { useStore } from "../store";
import { takeName } from "./read-flow";
import { scoresText } from "./texts";

/** Says which indicator a line means: the near one with a press, any other from the list. */
export function NameAnswer({ doubt }: { doubt: Doubt }): ReactElement | null {
  const session = useSession();
  const { book } = useStore(session.book);
  const label = labelOf(doubt);
  if (label === "") return null;
  const { indicators } = readingBasis(book).framework;
  const near = indicators.find(({ name }) => name !== label && doubt.message.includes(`“${name}”`));
  return (
    <div className="doubt-buttons">
      {near !== undefined && (
        <Button size="small" onClick={() => void takeName(session, label, near.code)}>
          {scoresText("doubt.takeName", { name: near.name })}
        </Button>
      )}
      <Select
        size="small"
        className="name-answer"
        aria-label={scoresText("doubt.whichName", { label })}
        value=""
        onChange={(_, { value }) => {
          if (value !== "") void takeName(session, label, value);
        }}
      >
        <option value="">{scoresText("doubt.chooseName")}</option>
        {indicators.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </Select>
    </div>
  );
}

/** The label as it stands in the text; behind the unit's name where there are several units. */
function labelOf({ subject = "" }: Doubt): string {
  return subject.slice(subject.lastIndexOf(":") + 1).trim();
}
