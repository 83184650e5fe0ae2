/** Local time as the book writes it: "2026-03-05 16:45:10". Sorts in order of time. */
export function timeStamp(time: Date): string {
  const two = (part: number): string => String(part).padStart(2, "0");
  const day = `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`;
  return `${day} ${two(time.getHours())}:${two(time.getMinutes())}:${two(time.getSeconds())}`;
}

/** The stamp of a save, moved on by seconds until no row of the book has it: a save is found again by its stamp. */
export function freeStamp(time: Date, taken: ReadonlySet<string>): string {
  let moment = time;
  while (taken.has(timeStamp(moment))) moment = new Date(moment.getTime() + 1000);
  return timeStamp(moment);
}
