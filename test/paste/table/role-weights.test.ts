import { Cell } from "../../../src/paste/table/cell";
import type { Role } from "../../../src/paste/table/layout";
import { isField } from "../../../src/paste/table/layout";
import type { Place } from "../../../src/paste/table/roles";
import { rolesOf } from "../../../src/paste/table/roles";
import type { WEIGHT } from "../../../src/paste/table/weights";
import type { Saying } from "../../../src/paste/words";
import { SILENT } from "../../../src/paste/words";
import { SETTING } from "./readings";

const PLACE: Place = { setting: SETTING, turned: false, all: 0, open: () => true, lone: new Set() };

interface Column {
  texts?: readonly string[];
  saying?: Partial<Saying>;
  place?: Partial<Place>;
}

const named = (code: string, sure: number): Partial<Saying> => ({ codes: [{ code, sure }] });
const scores =
  (code: string) =>
  (role: Role): boolean =>
    isField(role) && role.code === code && role.measure === "score";
const percents = (role: Role): boolean => isField(role) && role.measure === "percent";
const ofKind =
  (kind: Role["kind"]) =>
  (role: Role): boolean =>
    role.kind === kind;

function points(is: (role: Role) => boolean, { texts = ["12", "13"], saying, place }: Column): number {
  const cells = texts.map((text) => new Cell(text));
  const found = rolesOf(cells, [""], { ...SILENT, ...saying }, { ...PLACE, ...place });
  return Math.max(...found.filter(({ role }) => is(role)).map(({ points: own }) => own));
}

const OTHER = (sure: number): Partial<Saying> => ({
  codes: [
    { code: "MDSH", sure },
    { code: "TDGQ", sure: 0.5 },
  ],
});

/** A role that fits the first column better than the second by this alone. */
const DECIDED: readonly (readonly [keyof typeof WEIGHT, (role: Role) => boolean, Column, Column])[] = [
  ["name", scores("MDSH"), { saying: named("MDSH", 0.89) }, { saying: named("MDSH", 0.5) }],
  ["otherName", scores("TDGQ"), { saying: OTHER(0.6) }, { saying: OTHER(0.8) }],
  [
    "measure",
    percents,
    { texts: ["9%"], saying: { ...named("MDSH", 1), measure: "percent" } },
    { texts: ["9%"], saying: named("MDSH", 1) },
  ],
  [
    "otherMeasure",
    scores("MDSH"),
    { saying: named("MDSH", 1) },
    { saying: { ...named("MDSH", 1), measure: "percent" } },
  ],
  ["part", ofKind("order"), { texts: ["1", "2"], saying: { part: "order" } }, { texts: ["1", "2"] }],
  ["kind", scores("MDSH"), { saying: named("MDSH", 1) }, { texts: ["12", "abc"], saying: named("MDSH", 1) }],
  [
    "over",
    scores("MDSH"),
    { texts: ["22"], saying: named("MDSH", 1) },
    { texts: ["22,01"], saying: named("MDSH", 1) },
  ],
  ["denominator", scores("MDSH"), { saying: { ...named("MDSH", 1), max: 22 } }, { saying: named("MDSH", 1) }],
  ["crossed", scores("MDSH"), {}, { place: { open: () => false } }],
  ["explained", scores("MDSH"), { place: { all: 10 } }, { texts: ["12", "-"], place: { all: 10 } }],
];

test.each(DECIDED)("a role fits one column better than another by %s alone", (_, role, better, worse) => {
  expect(points(role, better)).toBeGreaterThan(points(role, worse));
});

test("figures that nothing names are rather left unread than taken for any indicator", () => {
  expect(points(ofKind("unread"), {})).toBeGreaterThan(points(scores("TDGQ"), {}));
});
