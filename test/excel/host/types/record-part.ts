import type { RecordPartObject } from "../objects";
import type { Json } from "../protocol";
import { define } from "../registry";

/** What Excel answers for parts that nobody has set, by the end of their path. */
const DEFAULTS: Readonly<Record<string, Json>> = {
  "title.text": "",
  "title.visible": true,
  "title.overlay": false,
  "legend.visible": true,
  "legend.position": "Bottom",
  "legend.overlay": false,
  "axis.visible": true,
  "gridlines.visible": true,
  "rule.formula": "",
};

/** True when a member of this name is another part, not a value. */
const PARTS =
  /^(title|legend|axes|.*Axis|format|font|fill|line|border|borders|dataLabels|plotArea|majorGridlines|minorGridlines|rule|custom|cellValue|textComparison|topBottom|preset|dataBar|colorScale|iconSet)$/;

/** Rules given as one object ("cellValue.rule = {…}") are values, not parts. */
const VALUE_RULES = /^(cellValue|textComparison|topBottom|preset)\.rule$/;

const join = (path: string, name: string): string => (path === "" ? name : `${path}.${name}`);

function defaultOf(path: string): Json | undefined {
  const generic = path.replace(/\w+Axis\./, "axis.").replace(/\w+Gridlines\./, "gridlines.");
  const known = Object.entries(DEFAULTS).find(([end]) => generic === end || generic.endsWith(`.${end}`));
  return known?.[1];
}

export const recordPartTypes = [
  define<RecordPartObject>("RecordPart", {
    open: {
      get: (part, name) => {
        const path = join(part.path, name);
        return part.store[path] ?? defaultOf(path);
      },
      set: (part, name, value) => {
        part.store[join(part.path, name)] = value;
        part.changed();
      },
      link: (part, name) => {
        const path = join(part.path, name);
        const base = name.replace(/OrNullObject$/, "");
        if (!PARTS.test(base) || VALUE_RULES.test(path)) return undefined;
        return { ...part, path: join(part.path, base) };
      },
      method: (part, name, args) => {
        if (name === "setSolidColor" || name === "setFormula") {
          part.store[join(part.path, name === "setFormula" ? "formula" : "color")] = args.text(0);
        } else if (name === "clear") {
          part.store[join(part.path, "color")] = "";
        } else if (name === "setPositionAt" || name === "setCrossesAt" || name === "setCustomDisplayUnit") {
          part.store[join(part.path, name)] = args.number(0);
        } else if (name === "setCategoryNames") {
          part.store[join(part.path, "categoryNames")] = "set";
        } else {
          return undefined;
        }
        part.changed();
        return null;
      },
    },
    methods: {
      getItem: (part, args) => {
        const type = String(args.json(0));
        const side = type.charAt(0).toLowerCase() + type.slice(1);
        const axis: RecordPartObject = {
          ...part,
          path: join(part.path, part.path === "axes" ? `${side}Axis` : side),
        };
        return axis;
      },
    },
  }),
];
