import type { SheetRecord } from "../../book/records";
import type { Box, Direction } from "../box";
import { boxAfter } from "../box";
import type { HostObject } from "../host-object";
import type { RangeObject } from "../scope";

/** Objects that one window keeps between its batches, and every range that it still holds on to. */
export class KeptObjects {
  private readonly references = new Map<string, HostObject>();
  private live: WeakRef<RangeObject>[] = [];
  private counter = 0;

  range(sheet: SheetRecord, box: Box): RangeObject {
    const range: RangeObject = { kind: "Range", sheet, box };
    this.live.push(new WeakRef(range));
    if (this.live.length % 10_000 === 0) this.live = this.live.filter((each) => each.deref() !== undefined);
    return range;
  }

  keep(object: HostObject): void {
    if (object.reference !== undefined) return;
    this.counter += 1;
    object.reference = `r${String(this.counter)}`;
    this.references.set(object.reference, object);
  }

  release(reference: string): void {
    const object = this.references.get(reference);
    if (object) delete object.reference;
    this.references.delete(reference);
  }

  all(): string[] {
    return [...this.references.keys()];
  }

  find(reference: string): HostObject | null {
    return this.references.get(reference) ?? null;
  }

  /** Ranges move with the cells; one whose cells were all deleted is gone. */
  follow(sheet: SheetRecord, area: Box, direction: Direction): void {
    for (const weak of this.live) {
      const range = weak.deref();
      if (!range || range.sheet !== sheet || range.gone) continue;
      const moved = boxAfter(range.box, area, direction);
      if (moved) range.box = moved;
      else range.gone = true;
    }
  }
}
