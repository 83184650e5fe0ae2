import {
  RemoveDefinedNameMutation,
  RemoveSuperTableMutation,
  SetDefinedNameMutation,
  SetSuperTableMutation,
} from "@univerjs/preset-sheets-core";
import type { DefinedName, TableArea } from "../book/grid";
import type { Engine } from "./engine";
import { run } from "./engine";
import { toRange } from "./structure";

const ALL_SHEETS = "AllDefaultWorkbook";

/** Defined names and tables as the calculation knows them. */
export class Names {
  private known: DefinedName[] = [];

  constructor(private readonly engine: Engine) {}

  all(): DefinedName[] {
    return [...this.known];
  }

  set(name: DefinedName): void {
    const at = this.known.findIndex((each) => each.id === name.id);
    if (at < 0) this.known.push(name);
    else this.known[at] = name;
    this.publish(name);
  }

  remove(id: string): void {
    const name = this.known.find((each) => each.id === id);
    this.known = this.known.filter((each) => each.id !== id);
    if (name)
      run(this.engine, RemoveDefinedNameMutation.id, { unitId: this.engine.unit, ...this.params(name) });
  }

  rewrite(change: (formula: string, scope: string | null) => string): void {
    this.known = this.known.map((name) => {
      const formula = change(name.formula, name.scope);
      if (formula === name.formula) return name;
      const next = { ...name, formula };
      this.publish(next);
      return next;
    });
  }

  setTable(area: TableArea, oldName: string | null): void {
    if (oldName !== null && oldName !== area.name) this.removeTable(oldName);
    run(this.engine, SetSuperTableMutation.id, {
      unitId: this.engine.unit,
      tableName: area.name,
      reference: {
        sheetId: area.sheet,
        range: toRange(area.box),
        titleMap: new Map(area.columns.map((column, i) => [column, i])),
      },
    });
  }

  removeTable(name: string): void {
    run(this.engine, RemoveSuperTableMutation.id, { unitId: this.engine.unit, tableName: name });
  }

  private publish(name: DefinedName): void {
    run(this.engine, SetDefinedNameMutation.id, { unitId: this.engine.unit, ...this.params(name) });
  }

  private params(name: DefinedName) {
    return {
      id: name.id,
      name: name.name,
      formulaOrRefString: name.formula.slice(1),
      comment: name.comment,
      hidden: !name.visible,
      localSheetId: name.scope ?? ALL_SHEETS,
    };
  }
}
