/** Cell-edit mode of one window; requests that may wait (delayForCellEdit) go on when it ends. */
export class CellEdit {
  private waiters: (() => void)[] = [];
  private editing = false;

  get active(): boolean {
    return this.editing;
  }

  set(active: boolean): void {
    this.editing = active;
    if (active) return;
    const waiters = this.waiters;
    this.waiters = [];
    for (const resume of waiters) resume();
  }

  /** Resolves when the mode ends. */
  over(): Promise<void> {
    return new Promise((resume) => this.waiters.push(resume));
  }
}
