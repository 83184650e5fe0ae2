import type { MachineRecord } from "../../workbook/check";
import { checkMachine, startAtPress } from "../../workbook/check";
import type { Outcome } from "../../workbook/office/refusal";
import type { Progress } from "../../workbook/writing/commit";

/** The check of this machine, loaded and ready for the press of its button. */
export interface MachineCheck {
  /** Call it inside the press: browsers allow the clipboard only there. */
  start(progress: Progress): Promise<Outcome<MachineRecord>>;
}

/** @param alone does the work when nothing else writes into the workbook */
export function machineCheck(alone: <T>(work: () => Promise<T>) => Promise<T>): MachineCheck {
  return {
    start: (progress) => {
      const pressed = startAtPress();
      return alone(() => checkMachine(pressed, progress));
    },
  };
}
