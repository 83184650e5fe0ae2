import type { ReactElement, ReactNode } from "react";
import { Component } from "react";
import { paneText } from "./texts";
import "./PaneFault.css";

interface Props {
  children: ReactNode;
  /** What the person had pasted, to be handed back. */
  pastedText: () => string;
}

interface State {
  fault: unknown;
}

/**
 * Catches a fault of the program while the pane is drawn: says so plainly and gives back what was pasted. Uses the
 * platform's own controls only, since the fault may lie anywhere else.
 */
export class PaneFault extends Component<Props, State> {
  override state: State = { fault: null };

  static getDerivedStateFromError(fault: unknown): State {
    return { fault };
  }

  override render(): ReactNode {
    return this.state.fault === null ? this.props.children : this.apology(this.state.fault);
  }

  private apology(fault: unknown): ReactElement {
    const pasted = this.props.pastedText();
    return (
      <div className="fault" role="alert">
        <p>{paneText("pane.drawFault")}</p>
        {pasted !== "" && (
          <>
            <label htmlFor="fault-text">{paneText("pane.pastedText")}</label>
            <textarea
              id="fault-text"
              readOnly
              rows={8}
              value={pasted}
              onFocus={(event) => event.currentTarget.select()}
            />
          </>
        )}
        <button type="button" className="plain-button" onClick={() => this.setState({ fault: null })}>
          {paneText("pane.retry")}
        </button>
        <details>
          <summary tabIndex={0}>{paneText("pane.faultDetails")}</summary>
          <pre>{fault instanceof Error ? fault.message : String(fault)}</pre>
        </details>
      </div>
    );
  }
}
