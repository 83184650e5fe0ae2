import type { ExcelSession } from "./run";

/**
 * Sends what does not fit into one request: one request per slice, in order. The only place where requests are made in
 * a loop; Excel for the web refuses requests and answers over 5 MB, so that there is no other way.
 * @param queue asks Excel for one slice
 * @param read looks at the answer to it
 */
export async function inSlices<Slice, Asked>(
  context: ExcelSession,
  slices: readonly Slice[],
  queue: (slice: Slice) => Asked,
  read: (slice: Slice, asked: Asked, done: number) => void,
): Promise<void> {
  let done = 0;
  for (const slice of slices) {
    const asked = queue(slice);
    await send(context);
    done += 1;
    read(slice, asked, done);
  }
}

async function send(context: ExcelSession): Promise<void> {
  await context.sync();
}
