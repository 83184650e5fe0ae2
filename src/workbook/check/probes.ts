import { bookProbes } from "./book";
import { functionProbes } from "./functions";
import { hiddenRowProbes } from "./hidden-rows";
import { looksProbes } from "./looks";
import { eventProbes, pageProbes } from "./page-and-events";
import type { Probe } from "./probe";
import { person } from "./probe";
import { surroundingProbes } from "./surroundings";
import { tableProbes } from "./tables";
import { writingProbes } from "./writing";

/** Every answer of Excel that the add-in relies on, in the order in which they are tried. */
export const PROBES = [
  ...surroundingProbes,
  ...writingProbes,
  ...looksProbes,
  ...hiddenRowProbes,
  ...tableProbes,
  ...functionProbes,
  ...pageProbes,
  ...eventProbes,
  ...bookProbes,
  person("person_paste"),
  person("person_typing_below"),
  person("person_cell_edit"),
  person("person_two_machines"),
  person("person_print"),
  person("person_reopen"),
] as const satisfies readonly Probe[];

export type ProbeId = (typeof PROBES)[number]["id"];
