import { createContext, useContext } from "react";
import type { PaneSession } from "./session";

export const SessionContext = createContext<PaneSession | null>(null);

/** The session of the pane that this component belongs to. */
export function useSession(): PaneSession {
  const session = useContext(SessionContext);
  if (session === null) throw new Error("A part of the pane was drawn outside of it.");
  return session;
}
