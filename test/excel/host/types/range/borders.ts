import type { Line, LineStyle, LineWeight } from "../../../book/style";
import { NO_LINE, withLine } from "../../../book/style";
import type { Box } from "../../box";
import { HostError } from "../../errors";
import type { BorderIndex, BorderObject, OnRange } from "../../objects";
import { SIDE_OF } from "../../objects";
import type { Json } from "../../protocol";
import type { Scalar } from "../../registry";
import { define } from "../../registry";
import type { RangeObject } from "../../scope";
import { oneOf, readColour, restyle, uniform } from "../look";

/** The cells of a range that carry one of its borders, and on which of their sides. */
function carriers(
  range: RangeObject,
  index: BorderIndex,
): { box: Box; side: ReturnType<typeof sideOf> } | null {
  const { box } = range;
  const side = sideOf(index);
  switch (index) {
    case "EdgeTop":
      return { box: { ...box, rows: 1 }, side };
    case "EdgeBottom":
      return { box: { ...box, row: box.row + box.rows - 1, rows: 1 }, side };
    case "EdgeLeft":
      return { box: { ...box, columns: 1 }, side };
    case "EdgeRight":
      return { box: { ...box, column: box.column + box.columns - 1, columns: 1 }, side };
    case "InsideHorizontal":
      return box.rows > 1 ? { box: { ...box, rows: box.rows - 1 }, side } : null;
    case "InsideVertical":
      return box.columns > 1 ? { box: { ...box, columns: box.columns - 1 }, side } : null;
    default:
      return { box, side };
  }
}

const sideOf = (index: BorderIndex) => SIDE_OF[index];

function borderPart(key: keyof Line, read: (value: Json) => Line[keyof Line]): Scalar<BorderObject> {
  return {
    get: (object, scope) => {
      const where = carriers(object.range, object.side);
      if (!where) return NO_LINE[key];
      return uniform(object, scope, (style) => (style.borders[where.side] ?? NO_LINE)[key], where.box);
    },
    set: (object, value, scope) => {
      const where = carriers(object.range, object.side);
      if (!where || value === null) return;
      const next = read(value);
      restyle(
        object,
        scope,
        (style) => {
          const before = style.borders[where.side];
          // Setting a colour or a weight alone draws a continuous line, as Excel does.
          const base: Line = before ?? { ...NO_LINE, style: "Continuous" };
          return withLine(style, where.side, { ...base, [key]: next });
        },
        where.box,
      );
    },
  };
}

const LINE_STYLES: LineStyle[] = [
  "None",
  "Continuous",
  "Dash",
  "DashDot",
  "DashDotDot",
  "Dot",
  "Double",
  "SlantDashDot",
];
const LINE_WEIGHTS: LineWeight[] = ["Hairline", "Thin", "Medium", "Thick"];

const BORDERS: BorderIndex[] = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
  "DiagonalDown",
  "DiagonalUp",
];

const border = (range: RangeObject, key: Json): BorderObject | null => {
  const side = BORDERS.find((each) => each.toLowerCase() === String(key).toLowerCase());
  if (!side) throw new HostError("InvalidArgument");
  return { kind: "RangeBorder", range, side };
};

export const borderTypes = [
  define<OnRange<"RangeBorderCollection">>("RangeBorderCollection", {
    itemKind: "RangeBorder",
    scalars: {
      count: { get: () => BORDERS.length },
      tintAndShade: { get: () => 0, set: () => undefined, onRequest: true },
    },
    items: ({ range }) => BORDERS.map((side): BorderObject => ({ kind: "RangeBorder", range, side })),
    item: ({ range }, args) => border(range, args.json(0)),
    methods: {
      getItemAt: ({ range }, args) => {
        const side = BORDERS[args.number(0)];
        return side ? border(range, side) : null;
      },
    },
  }),
  define<BorderObject>("RangeBorder", {
    identity: ({ side }) => ["Id", side],
    scalars: {
      sideIndex: { get: ({ side }) => side },
      style: borderPart("style", oneOf(...LINE_STYLES)),
      weight: borderPart("weight", oneOf(...LINE_WEIGHTS)),
      color: borderPart("color", readColour),
      tintAndShade: { get: () => 0, set: () => undefined, onRequest: true },
    },
  }),
];
