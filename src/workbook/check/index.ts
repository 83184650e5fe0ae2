export type { Answer, Subject, Untried } from "./probe";
export type { ProbeId } from "./probes";
export type { CheckRow, MachineRecord, Verdict } from "./record";
export { checkMachine, startAtPress } from "./run-check";
