import type { Field, Layout, Role } from "../../../src/paste/table/layout";
import { onlyNamesApart } from "../../../src/paste/table/layout";

const field = (code: string, other: Partial<Field> = {}): Field => ({
  kind: "field",
  code,
  measure: "score",
  period: null,
  sure: 0.8,
  stated: null,
  heading: "Hồ sơ nộp trực tuyến",
  name: "Hồ sơ nộp trực tuyến",
  label: "Hồ sơ nộp trực tuyến",
  ...other,
});
const layout = (second: Role, body = 1): Layout => ({
  top: 0,
  body,
  roles: [{ kind: "label" }, second],
  points: 0,
});
const ASKED = new Set(["Hồ sơ nộp trực tuyến"]);
const one = layout(field("DVCTT"));

test("another indicator under a heading that is asked about needs no second question", () => {
  expect(onlyNamesApart(one, layout(field("DVTT")), ASKED)).toBe(true);
});

test.each<[string, Layout, ReadonlySet<string>]>([
  ["a heading that nobody asks about", layout(field("DVTT")), new Set()],
  ["another heading", layout(field("DVTT", { heading: "Số hóa" })), ASKED],
  ["another measure", layout(field("DVCTT", { measure: "percent" })), ASKED],
  ["another kind of column", layout({ kind: "count" }), ASKED],
  ["a heading of two rows", layout(field("DVTT"), 2), ASKED],
])("%s is another reading of the table", (_name, other, asked) => {
  expect(onlyNamesApart(one, other, asked)).toBe(false);
});
