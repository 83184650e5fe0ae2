import { CellValueType, InterceptorEffectEnum } from "@univerjs/core";
import {
  INTERCEPTOR_POINT,
  InterceptCellContentPriority,
  SheetInterceptorService,
  SheetsNumfmtCellContentController,
} from "@univerjs/preset-sheets-core";
import type { Region } from "../../book/texts/locale";
import type { Engine } from "../engine";
import { shownText } from "./number-text";

/** Draws numbers with the region's separators, those without a format of their own too. */
export function drawRegion(engine: Engine, region: Region): void {
  const { injector } = engine;
  injector.get(SheetsNumfmtCellContentController).setNumfmtLocal(region.name === "vi-VN" ? "vi" : "en");
  injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    effect: InterceptorEffectEnum.Value,
    priority: InterceptCellContentPriority.NUMFMT - 1,
    handler: (cell, location, next) => {
      if (!cell || typeof cell.v !== "number" || cell.t === CellValueType.BOOLEAN) return next(cell);
      const text = shownText({ value: cell.v, error: false, formula: null }, "General", region);
      return next({ ...(cell === location.rawData ? { ...cell } : cell), v: text, t: CellValueType.NUMBER });
    },
  });
}
