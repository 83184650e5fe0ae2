import { TABLE_NAMES } from "../../book/layout/tables";
import { runInExcel } from "../office/run";

/** Changes that come close together are told once, in milliseconds after the last. */
const PAUSE = 600;

let ownWrites = 0;

/** Runs work whose changes are our own and need not be told. */
export async function quietly<T>(work: () => Promise<T>): Promise<T> {
  ownWrites += 1;
  try {
    return await work();
  } finally {
    // Excel tells of changes a moment after the request that made them.
    setTimeout(() => (ownWrites -= 1), PAUSE);
  }
}

/**
 * Tells when a person changes one of our tables by hand or in another window. Outside Excel nothing is ever told.
 * @returns how to stop listening
 */
export async function onBookChanged(listener: () => void): Promise<() => void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = (): void => {
    clearTimeout(timer);
    timer = setTimeout(listener, PAUSE);
  };
  const registered = await runInExcel(async (context) => {
    const { tables, worksheets } = context.workbook;
    const changed = tables.onChanged.add(async (event) => {
      if (ownWrites > 0 && event.source === "Local") return;
      if (await isOurs(event.tableId)) tell();
    });
    const deleted = worksheets.onDeleted.add(async () => {
      if (ownWrites === 0) tell();
    });
    await context.sync();
    return [changed, deleted] as const;
  });
  return () => {
    clearTimeout(timer);
    if (!registered.ok) return;
    const [changed, deleted] = registered.value;
    // Handlers are taken off in the context that put them on.
    void Excel.run(changed.context, async (context) => {
      changed.remove();
      deleted.remove();
      await context.sync();
    }).catch(() => undefined);
  };
}

async function isOurs(tableId: string): Promise<boolean> {
  const looked = await runInExcel(async (context) => {
    const table = context.workbook.tables.getItemOrNullObject(tableId);
    table.load("name");
    await context.sync();
    return table.isNullObject ? null : table.name;
  });
  return looked.ok && TABLE_NAMES.some((name) => name === looked.value);
}
