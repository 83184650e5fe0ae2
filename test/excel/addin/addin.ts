/* A plain add-in that uses documented Office.js members only: what the tests of the stand-in drive. */
interface TestWindow extends Window {
  info?: { host: unknown; platform: unknown };
  pasted: { text: string; html: string }[];
  tickCanceled?: boolean;
}
const own = window as unknown as TestWindow;
own.pasted = [];
void Office.onReady((info) => {
  own.info = info;
});
document.getElementById("paste")?.addEventListener("paste", (event) => {
  event.preventDefault();
  const data = event.clipboardData;
  own.pasted.push({ text: data?.getData("text/plain") ?? "", html: data?.getData("text/html") ?? "" });
});

CustomFunctions.associate("ADD", (a: number, b: number) => a + b);
CustomFunctions.associate("SUMALL", (matrix: unknown[][]) =>
  matrix.flat().reduce<number>((sum, cell) => sum + (Number(cell) || 0), 0),
);
CustomFunctions.associate("SEEN", (...args: unknown[]) => {
  const invocation = args.pop() as { functionName: string; address?: string };
  return `${JSON.stringify(args)}|${invocation.functionName}|${invocation.address ?? ""}`;
});
CustomFunctions.associate("GRID", async (x: number) => {
  await new Promise((done) => setTimeout(done, 20));
  return [
    [x, x * 2],
    [x * 3, null],
  ];
});
CustomFunctions.associate("NONE", () => {
  throw new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, "chưa có số liệu");
});
CustomFunctions.associate("BROKEN", () => {
  throw new Error("bug");
});
CustomFunctions.associate("TICK", (invocation: CustomFunctions.StreamingInvocation<number>) => {
  let n = 0;
  const timer = setInterval(() => invocation.setResult((n += 1)), 300);
  invocation.onCanceled = () => {
    clearInterval(timer);
    own.tickCanceled = true;
  };
});

Office.actions.associate("greet", async (event: Office.AddinCommands.Event) => {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange("H1").values = [["chào từ ruy-băng"]];
    await context.sync();
  });
  event.completed();
});
