import { checkMachine, startAtPress } from "../workbook/check";
import type { MachineCheck } from "./contract";

/** @param alone does the work when nothing else writes into the workbook */
export function machineCheck(alone: <T>(work: () => Promise<T>) => Promise<T>): MachineCheck {
  return {
    start: (progress) => {
      const pressed = startAtPress();
      return alone(() => checkMachine(pressed, progress));
    },
  };
}
