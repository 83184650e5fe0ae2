/** Ribbon commands on their way, until the add-in calls `event.completed()`. */
export class RunningCommands {
  private readonly waiting = new Map<string, (status: number) => void>();
  private counter = 0;

  /**
   * Starts one with `fire`, which answers whether the add-in listens, and resolves with the status it ends with.
   * @param control the button that was pressed
   */
  start(name: string, control: string, fire: (payload: Record<string, string>) => boolean): Promise<number> {
    this.counter += 1;
    const id = `command-${String(this.counter)}`;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, resolve);
      const payload = { 0: id, 1: name, 2: JSON.stringify({ source: { id: control } }) };
      if (!fire(payload)) reject(new Error("The add-in does not listen to commands."));
    });
  }

  complete(id: string, status: number): void {
    this.waiting.get(id)?.(status);
    this.waiting.delete(id);
  }
}
