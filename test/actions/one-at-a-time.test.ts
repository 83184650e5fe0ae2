import { noticeBoard } from "../../src/actions/compare/notices";
import { OneAtATime } from "../../src/actions/one-at-a-time";
import { refusal } from "../../src/workbook/office/refusal";

function deferred(): {
  promise: Promise<string>;
  resolve: (value: string) => void;
  reject: (error: Error) => void;
} {
  let resolve: (value: string) => void = () => undefined;
  let reject: (error: Error) => void = () => undefined;
  const promise = new Promise<string>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
}

test("work waits for the work before it", async () => {
  const queue = new OneAtATime();
  const seen: string[] = [];
  const first = deferred();
  const a = queue.run("save", [1], () => {
    seen.push("save begins");
    return first.promise;
  });
  const b = queue.run("build", [2], () => {
    seen.push("build begins");
    return Promise.resolve("built");
  });
  await Promise.resolve();
  expect(seen).toEqual(["save begins"]);
  first.resolve("saved");
  expect(await a).toBe("saved");
  expect(await b).toBe("built");
});

test("pressing again while the work is under way does not do it twice", async () => {
  const queue = new OneAtATime();
  const reading = {};
  let done = 0;
  const press = (): Promise<number> => queue.run("save", [reading], () => Promise.resolve((done += 1)));
  expect(await Promise.all([press(), press(), press()])).toEqual([1, 1, 1]);
  expect(await press()).toBe(2);
  expect(await Promise.all([press(), queue.run("save", [{}], () => Promise.resolve((done += 1)))])).toEqual([
    3, 4,
  ]);
});

test("work that fails does not hold up the next", async () => {
  const queue = new OneAtATime();
  const failing = queue.run("a", [], () => Promise.reject(new Error("x")));
  const next = queue.run("b", [], () => Promise.resolve("y"));
  await expect(failing).rejects.toThrow("x");
  expect(await next).toBe("y");
});

test("a notice is told once, to whoever takes it first", () => {
  const board = noticeBoard();
  let told = 0;
  const stop = board.onPut(() => (told += 1));
  board.put({ kind: "refused", refusal: refusal("general", "Lỗi") });
  expect(board.take()).toMatchObject({ refusal: { message: "Lỗi" } });
  expect(board.take()).toBeNull();
  stop();
  board.put({ kind: "refused", refusal: refusal("general", "Lỗi") });
  expect(told).toBe(1);
});
