/** Work waiting its turn: one thing is done to the workbook at a time. */
interface Running {
  name: string;
  subjects: readonly unknown[];
  result: Promise<unknown>;
}

/**
 * Lets work into the workbook one after the other. Pressing the same button again with the same things while its work
 * is under way gives the result of the first press instead of doing it twice.
 */
export class OneAtATime {
  #last: Promise<unknown> = Promise.resolve();
  readonly #running: Running[] = [];

  /**
   * @param name what is done
   * @param subjects with which things, compared by identity
   */
  run<T>(name: string, subjects: readonly unknown[], work: () => Promise<T>): Promise<T> {
    const same = this.#running.find(
      (other) =>
        other.name === name &&
        other.subjects.length === subjects.length &&
        other.subjects.every((subject, index) => Object.is(subject, subjects[index])),
    );
    if (same) return same.result as Promise<T>;
    const result = this.#last.then(work, work);
    const entry: Running = { name, subjects, result };
    this.#running.push(entry);
    this.#last = result;
    const done = (): void => {
      this.#running.splice(this.#running.indexOf(entry), 1);
    };
    result.then(done, done);
    return result;
  }
}
