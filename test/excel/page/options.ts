import type { Habits } from "../book/habits";
import type { RegionName } from "../book/texts/locale";

/** How the workbook opens. */
export interface StandInOptions {
  locale: RegionName;
  /** Language of Office, which the add-in is told; the region may differ. */
  language: RegionName;
  blanks: "null" | "zero";
  paneWidth: number;
  /** Requirement sets other than the usual ones. */
  sets: Readonly<Record<string, string>>;
  /** False: the workbook opens on a machine without the add-in. */
  functions: boolean;
  /** Habits other than those of a willing Excel. */
  habits: Partial<Habits>;
}

/** Where in the page its parts are drawn. */
export interface Places {
  sheet: string;
  tabs: HTMLElement;
  ribbon: HTMLElement;
  charts: HTMLElement;
  pane: HTMLElement;
  paneFrame: HTMLElement;
}
