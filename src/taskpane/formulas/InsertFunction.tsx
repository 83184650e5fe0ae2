import type { ReactElement } from "react";

export function InsertFunction(): ReactElement {
  return <p />;
}
