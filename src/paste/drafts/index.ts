export type { Collector, Draft, Finding, FindingOf, Mark, MarkField, Observation, Place } from "./drafts";
export { addCell, addMark, addObservation, createCollector, emptyItem, openGroup } from "./drafts";
export { markSource, marksOf, placeOfItem } from "./marks";
