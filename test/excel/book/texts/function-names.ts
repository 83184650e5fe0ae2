/**
 * Names of add-in functions in formulas. A file keeps them as `_xldudf_NS_NAME`; Excel shows that name, with #NAME?,
 * until the formula is entered again while the add-in is there. Typed without the add-in they stay unknown the same way.
 */
export class FunctionNames {
  private readonly shown = new Map<string, string>();
  installed = false;

  /** "BCS" and "XEPLOAI" for BCS.XEPLOAI. */
  add(namespace: string, name: string): void {
    const shown = `${namespace}.${name}`.toUpperCase();
    this.shown.set(`_xldudf_${shown.replace(/\./g, "_")}`.toLowerCase(), shown);
  }

  /** A formula as it is when somebody enters it now. */
  entered(formula: string): string {
    return this.installed ? this.resolved(formula) : this.unresolved(formula);
  }

  /** The names as a file has them. */
  unresolved(formula: string): string {
    let result = formula;
    for (const [stored, shown] of this.shown) {
      const name = shown.replace(/\./g, "\\.");
      result = result.replace(
        new RegExp(`(?<![\\w.])${name}(?=\\()`, "gi"),
        `_xldudf_${stored.slice(8).toUpperCase()}`,
      );
    }
    return result;
  }

  private resolved(formula: string): string {
    if (!formula.includes("_xldudf_")) return formula;
    return formula.replace(
      /_xldudf_[\w.]+(?=\()/gi,
      (stored) => this.shown.get(stored.toLowerCase()) ?? stored,
    );
  }
}
