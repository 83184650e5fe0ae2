/** What Excel takes from the regional settings of the machine. */
export interface Region {
  readonly name: string;
  readonly decimal: string;
  readonly group: string;
  readonly list: string;
  readonly dateOrder: "day-month" | "month-day";
  readonly dateSeparator: string;
  /** Number format given to a typed full date, and to day with month. */
  readonly fullDate: string;
}

const VI: Region = {
  name: "vi-VN",
  decimal: ",",
  group: ".",
  list: ";",
  dateOrder: "day-month",
  dateSeparator: "/",
  fullDate: "dd/mm/yyyy",
};

const EN: Region = {
  name: "en-US",
  decimal: ".",
  group: ",",
  list: ",",
  dateOrder: "month-day",
  dateSeparator: "/",
  fullDate: "m/d/yyyy",
};

export const REGIONS = { "vi-VN": VI, "en-US": EN } as const;
export type RegionName = keyof typeof REGIONS;
export const INVARIANT: Region = EN;
