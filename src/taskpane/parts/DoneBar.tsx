import { MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";

/** What was done and where, with the way back beside it. */
export function DoneBar({
  children,
  actions,
  intent = "success",
}: {
  children: ReactNode;
  actions?: ReactNode;
  intent?: "success" | "info" | "warning";
}): ReactElement {
  return (
    <MessageBar intent={intent} layout="multiline" role="status">
      <MessageBarBody>{children}</MessageBarBody>
      {actions !== undefined && <MessageBarActions>{actions}</MessageBarActions>}
    </MessageBar>
  );
}
