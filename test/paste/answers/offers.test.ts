import {
  acceptAll,
  answersOf,
  isAccepted,
  NO_TEXT_ANSWERS,
  openDoubts,
  takeAnswer,
} from "../../../src/paste/answers";
import type { Answer } from "../../../src/paste/answers";
import type { Doubt, DoubtCode, DoubtValues, Severity } from "../../../src/paste/doubt";
import { asDoubt, doubtKey } from "../../../src/paste/doubt";
import type { Reading } from "../../../src/paste/reading";
import { item, record } from "../check/records";

function doubt<Code extends DoubtCode>(
  code: Code,
  severity: Severity,
  values: DoubtValues[Code],
  where: { record?: number; item?: string } = {},
): Doubt {
  return asDoubt({
    code,
    severity,
    values,
    record: where.record ?? null,
    item: where.item ?? null,
    place: null,
  });
}

const kinds = (one: Doubt): string[] =>
  answersOf(one).map((answer) => ("value" in answer ? `value ${answer.value}` : answer.kind));

test.each<[Doubt, string[]]>([
  [doubt("PERCENT_BASIS", "ask", {}), ["basis", "basis"]],
  [doubt("PERCENT_BASIS", "note", {}), []],
  [doubt("VALUE_CONFLICT", "block", { label: "", kept: 1, other: 2 }), ["value 1", "value 2"]],
  [doubt("VALUE_CONFLICT", "block", { label: "", kept: null, other: 2 }), ["value 2"]],
  [doubt("VALUE_CONFLICT", "block", { label: "", kept: 0, other: null }), ["value 0"]],
  [doubt("NAME_NEAR_MISS", "ask", { label: "a", code: "CKMB", name: "" }), ["name", "keep"]],
  [doubt("NAME_LIKELY", "ask", { label: "a", code: "CKMB", name: "" }), ["name"]],
  [doubt("INDEX_NOT_NAMED", "block", { count: 1 }), ["ours"]],
  [doubt("INDEX_NOT_NAMED", "ask", { count: 1 }), ["keep"]],
  [doubt("LAYOUT_UNKNOWN", "block", { count: 1 }), ["ours"]],
  [doubt("TABLE_NOT_READ", "ask", { count: 1, other: false }), ["ours", "keep"]],
  [doubt("TABLE_NOT_READ", "ask", { count: 1, other: true }), ["keep"]],
  [doubt("FIGURE_LEFT_OUT", "ask", { figures: "", count: 1 }), ["mend", "keep"]],
  [doubt("TOTAL_MISMATCH", "ask", { label: "", stated: 1, sum: 2 }), ["keep"]],
  [doubt("UNIT_NOT_IN_TEXT", "block", {}), []],
  [doubt("MISSING_GROUP", "note", { label: "" }), []],
])("what may be answered: %#", (one, expected) => {
  expect(kinds(one)).toEqual(expected);
});

const percent = (id: number, other: object = {}) =>
  record({ id, items: [item("CKMB", null, { percent: 88 })], ...other });
const reading: Reading = {
  kind: "scores",
  records: [percent(0), record({ id: 1 }), percent(2, { leftOut: true }), percent(3)],
  doubts: [],
};
const take = (one: Doubt, answer: Answer, before = NO_TEXT_ANSWERS) =>
  takeAnswer(before, one, answer, reading);

test("each answer says its own, and nothing that was said before is lost", () => {
  const basis = doubt("PERCENT_BASIS", "ask", {});
  const rates = take(basis, { kind: "basis", basis: "rate" });
  expect(rates.records).toEqual({ 0: { basis: "rate" }, 3: { basis: "rate" } });
  const one = doubt("PERCENT_BASIS", "ask", {}, { record: 3 });
  expect(take(one, { kind: "basis", basis: "rate" }).records).toEqual({ 3: { basis: "rate" } });
  const conflict = doubt(
    "VALUE_CONFLICT",
    "block",
    { label: "", kept: 1, other: 2 },
    { record: 0, item: "CKMB" },
  );
  const valued = take(conflict, { kind: "value", value: 2 }, rates);
  expect(valued.records[0]).toEqual({ basis: "rate", values: { CKMB: 2 } });
  const other = doubt(
    "VALUE_CONFLICT",
    "block",
    { label: "", kept: 1, other: 2 },
    { record: 0, item: "TDGQ" },
  );
  expect(take(other, { kind: "value", value: 3 }, valued).records[0]?.values).toEqual({ CKMB: 2, TDGQ: 3 });
  expect(take(one, { kind: "ours" })).toEqual({ ...NO_TEXT_ANSWERS, ours: true });
  expect(take(one, { kind: "mend" })).toBe(NO_TEXT_ANSWERS);
});

test("a figure of nothing in particular can only be found right", () => {
  for (const where of [{}, { record: 0 }, { item: "CKMB" }]) {
    const conflict = doubt("VALUE_CONFLICT", "block", { label: "", kept: 1, other: 2 }, where);
    expect(take(conflict, { kind: "value", value: 2 })).toEqual({
      ...NO_TEXT_ANSWERS,
      accepted: [doubtKey(conflict)],
    });
  }
});

test("a name is explained and looked at, one without words is only looked at", () => {
  const likely = doubt("NAME_LIKELY", "ask", { label: "a", code: "CKMB", name: "" });
  const named = take(likely, { kind: "name", label: "a", code: "CKMB" });
  expect(named).toMatchObject({ names: { a: "CKMB" }, accepted: [doubtKey(likely)] });
  expect(take(likely, { kind: "name", label: "b", code: "TDGQ" }, named).names).toEqual({
    a: "CKMB",
    b: "TDGQ",
  });
  expect(take(likely, { kind: "name", label: "", code: "CKMB" })).toMatchObject({
    names: {},
    accepted: [doubtKey(likely)],
  });
});

test("what was found right is so once, and waits no more; notes never wait", () => {
  const asked = doubt("TOTAL_MISMATCH", "ask", { label: "", stated: 1, sum: 2 });
  const note = doubt("MISSING_GROUP", "note", { label: "" });
  const once = take(asked, { kind: "keep" });
  expect(take(asked, { kind: "keep" }, once)).toBe(once);
  expect(once.accepted).toHaveLength(1);
  expect(isAccepted(asked, once.accepted)).toBe(true);
  expect(isAccepted(asked, [])).toBe(false);
  expect(openDoubts([asked, note], [])).toEqual([asked]);
  expect(openDoubts([asked, note], once.accepted)).toEqual([]);
});

test("all first answers are taken, after those that were given", () => {
  const doubts = [
    doubt("PERCENT_BASIS", "ask", {}),
    doubt("MISSING_GROUP", "note", { label: "" }),
    doubt("UNIT_NOT_IN_TEXT", "block", {}),
    doubt("LAYOUT_UNKNOWN", "block", { count: 1 }),
  ];
  const given = acceptAll({ ...reading, doubts }, { ...NO_TEXT_ANSWERS, names: { a: "CKMB" } });
  expect(given).toEqual({
    ...{ names: { a: "CKMB" }, accepted: [], ours: true },
    records: { 0: { basis: "of_maximum" }, 3: { basis: "of_maximum" } },
  });
  expect(acceptAll({ ...reading, doubts: [] })).toBe(NO_TEXT_ANSWERS);
});
