import { HostError } from "../errors";
import type { HostObject } from "../host-object";
import { define } from "../registry";

interface Simple<K extends string> extends HostObject {
  readonly kind: K;
}
const simple = <K extends string>(kind: K): Simple<K> => ({ kind });

const MODES = ["Automatic", "AutomaticExceptTables", "Manual"];

export const applicationTypes = [
  define<Simple<"Application">>("Application", {
    scalars: {
      calculationMode: {
        get: (_, { book }) => book.calculationMode,
        set: (_, value, { book }) => {
          if (typeof value !== "string" || !MODES.includes(value)) throw new HostError("InvalidArgument");
          book.calculationMode = value;
        },
      },
      calculationState: { get: () => "Done" },
      calculationEngineVersion: { get: () => 191029 },
      decimalSeparator: { get: (_, { region }) => region.decimal },
      thousandsSeparator: { get: (_, { region }) => region.group },
      useSystemSeparators: { get: () => true },
    },
    links: {
      cultureInfo: () => simple("CultureInfo"),
      iterativeCalculation: () => simple("IterativeCalculation"),
    },
    methods: {
      calculate: (_, __, { book }) => {
        book.grid.recalculate();
        return null;
      },
      suspendApiCalculationUntilNextSync: () => null,
      suspendScreenUpdatingUntilNextSync: () => null,
    },
  }),
  define<Simple<"CultureInfo">>("CultureInfo", {
    scalars: { name: { get: (_, { region }) => region.name } },
    links: {
      numberFormat: () => simple("NumberFormatInfo"),
      datetimeFormat: () => simple("DatetimeFormatInfo"),
    },
  }),
  define<Simple<"NumberFormatInfo">>("NumberFormatInfo", {
    scalars: {
      numberDecimalSeparator: { get: (_, { region }) => region.decimal },
      numberGroupSeparator: { get: (_, { region }) => region.group },
    },
  }),
  define<Simple<"DatetimeFormatInfo">>("DatetimeFormatInfo", {
    scalars: {
      dateSeparator: { get: (_, { region }) => region.dateSeparator },
      shortDatePattern: { get: (_, { region }) => region.fullDate },
      timeSeparator: { get: () => ":" },
    },
  }),
  define<Simple<"IterativeCalculation">>("IterativeCalculation", {
    scalars: {
      enabled: { get: () => false },
      maxIteration: { get: () => 100 },
      maxChange: { get: () => 0.001 },
    },
  }),
];
