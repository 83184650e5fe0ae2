import type { ReactElement } from "react";
import { showTable, takeBackTable } from "./comparison/comparison-flow";
import { makeOwnUnit, takeBackSave } from "./scores/flow/save-flow";
import { goTo } from "./session/session";
import { useSession } from "./session/session-context";
import { useStore } from "./session/store";
import { Messages } from "./parts/Messages";

/** What the step before has done. Taking it back leads to where it was done. */
export function Carried(): ReactElement | null {
  const session = useSession();
  const { carried } = useStore(session.view);
  if (carried === null) return null;
  const takeBack = async (): Promise<void> => {
    const saved = carried.kind === "saved";
    await (saved ? takeBackSave(session) : takeBackTable(session));
    goTo(session, saved ? "scores" : "comparison");
  };
  const makeOwn = async (unit: string): Promise<void> => {
    await makeOwnUnit(session, unit);
    session.view.set({ carried: session.scores.get().message });
  };
  return (
    <Messages
      message={carried}
      onClose={() => session.view.set({ carried: null })}
      onShow={(target) => void showTable(session, target)}
      onUndo={() => void takeBack()}
      onOwnUnit={(unit) => void makeOwn(unit)}
    />
  );
}
