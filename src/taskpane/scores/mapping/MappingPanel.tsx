import { Button, Field, Select, SpinButton } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useEffect, useMemo, useRef, useState } from "react";
import type { PastedTable, TableMapping } from "../../../paste";
import { signatureOf } from "../../../paste";
import { readingBasis } from "../../session/reading-basis";
import { useSession } from "../../session/session-context";
import { useStore } from "../../session/store";
import { columnUse, columnUses } from "../flow/answer/column-uses";
import { takeMapping } from "../flow/give-answer";
import { scoresText } from "../flow/texts";
import "./mapping.css";

/** Rows of a table that are shown: enough to know the columns by. */
const SHOWN = 8;

/** The tables of the text as they were pasted, for the person to say what each column is. */
export function MappingPanel({ tables }: { tables: readonly PastedTable[] }): ReactElement | null {
  const [chosen, setChosen] = useState(() =>
    Math.max(
      0,
      tables.findIndex(({ read }) => !read),
    ),
  );
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const table = tables[chosen] ?? tables[0];
  if (table === undefined) return null;
  return (
    <section className="mapping" aria-labelledby="mapping-title">
      <h2 id="mapping-title" ref={heading} tabIndex={-1}>
        {scoresText("mapping.title")}
      </h2>
      <p className="hint">{scoresText("mapping.hint")}</p>
      {tables.length > 1 && (
        <Field label={scoresText("mapping.which")} orientation="horizontal">
          <Select value={String(chosen)} onChange={(_, { value }) => setChosen(Number(value))}>
            {tables.map(({ line }, at) => (
              <option key={line} value={String(at)}>
                {scoresText("mapping.table", { n: at + 1, line })}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <TableColumns key={chosen} table={table} />
    </section>
  );
}

function TableColumns({ table }: { table: PastedTable }): ReactElement {
  const session = useSession();
  const { book } = useStore(session.book);
  const { work } = useStore(session.scores);
  const uses = useMemo(() => columnUses(readingBasis(book).framework), [book]);
  const [mapping, setMapping] = useState<TableMapping>(() => table.mapping());
  const { headingRows, columns } = mapping;
  const change = (next: TableMapping): void => {
    setMapping(next);
    // With another heading the table has another signature: what was said under the former one goes.
    void takeMapping(session, {
      [signatureOf(table.rows, headingRows)]: null,
      [signatureOf(table.rows, next.headingRows)]: next,
    });
  };
  const rows = table.rows.slice(0, Math.max(SHOWN, headingRows + 3));
  return (
    <>
      <Field label={scoresText("mapping.headingRows")} orientation="horizontal">
        <SpinButton
          value={headingRows}
          min={0}
          max={Math.min(12, table.rows.length - 1)}
          onChange={(_, { value, displayValue }) => {
            const wanted = value ?? Number(displayValue);
            if (Number.isInteger(wanted) && wanted >= 0 && wanted < table.rows.length)
              change({ ...mapping, headingRows: wanted });
          }}
        />
      </Field>
      <div className="mapping-grid" role="region" aria-label={scoresText("mapping.grid")} tabIndex={0}>
        <table>
          <thead>
            <tr>
              {columns.map((use, at) => (
                <th key={at} scope="col">
                  <Select
                    size="small"
                    value={use}
                    aria-label={scoresText("mapping.column", { n: at + 1 })}
                    onChange={(_, { value }) =>
                      change({
                        ...mapping,
                        columns: columns.map((one, place) => (place === at ? columnUse(value) : one)),
                      })
                    }
                  >
                    {uses.map(({ use: option, text }) => (
                      <option key={option} value={option}>
                        {text}
                      </option>
                    ))}
                  </Select>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, at) => (
              <tr key={at} className={at < headingRows ? "mapping-heading" : ""}>
                {columns.map((use, column) => (
                  <td key={column} className={use === "skip" ? "mapping-skipped" : ""}>
                    {row.text(column)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className="doubt-buttons">
        <Button size="small" disabledFocusable={work !== null} onClick={() => change(mapping)}>
          {scoresText("mapping.take")}
        </Button>
        <Button size="small" appearance="subtle" onClick={() => session.scores.set({ mappingOpen: false })}>
          {scoresText("mapping.close")}
        </Button>
      </div>
    </>
  );
}
