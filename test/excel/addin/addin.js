/* A plain add-in that uses documented Office.js members only: what the tests of the stand-in drive. */
window.ready = Office.onReady((info) => (window.info = info));
window.pasted = [];
document.getElementById("paste").addEventListener("paste", (event) => {
  event.preventDefault();
  window.pasted.push({
    text: event.clipboardData.getData("text/plain"),
    html: event.clipboardData.getData("text/html"),
  });
});

CustomFunctions.associate("ADD", (a, b) => a + b);
CustomFunctions.associate("SUMALL", (matrix) =>
  matrix.flat().reduce((sum, cell) => sum + (Number(cell) || 0), 0),
);
CustomFunctions.associate("SEEN", (...args) => {
  const invocation = args.pop();
  return `${JSON.stringify(args)}|${invocation.functionName}|${invocation.address ?? ""}`;
});
CustomFunctions.associate("GRID", async (x) => {
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
CustomFunctions.associate("TICK", (invocation) => {
  let n = 0;
  const timer = setInterval(() => invocation.setResult((n += 1)), 300);
  invocation.onCanceled = () => {
    clearInterval(timer);
    window.tickCanceled = true;
  };
});

Office.actions.associate("greet", async (event) => {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange("H1").values = [["chào từ ruy-băng"]];
    await context.sync();
  });
  event.completed();
});
