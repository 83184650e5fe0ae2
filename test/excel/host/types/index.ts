import { Registry } from "../registry";
import { applicationTypes } from "./application";
import { borderTypes } from "./range/borders";
import { chartTypes } from "./chart";
import { conditionalFormatTypes } from "./conditional-format";
import { filterTypes } from "./filter";
import { formatTypes } from "./range/format";
import { nameTypes } from "./names";
import { pageLayoutTypes } from "./page-layout";
import { rangeTypes } from "./range/range";
import { recordPartTypes } from "./record-part";
import { serviceTypes } from "./services";
import { settingTypes } from "./settings";
import { tableTypes } from "./table";
import { tablePartTypes } from "./table-parts";
import { workbookTypes } from "./workbook";
import { worksheetTypes } from "./worksheet";
import { worksheetPartTypes } from "./worksheet-parts";

export { createServices } from "./services";

/** Every class of Excel that the stand-in knows. */
export function createRegistry(): Registry {
  return new Registry([
    ...applicationTypes,
    ...borderTypes,
    ...chartTypes,
    ...conditionalFormatTypes,
    ...filterTypes,
    ...formatTypes,
    ...nameTypes,
    ...pageLayoutTypes,
    ...rangeTypes,
    ...recordPartTypes,
    ...serviceTypes,
    ...settingTypes,
    ...tableTypes,
    ...tablePartTypes,
    ...workbookTypes,
    ...worksheetTypes,
    ...worksheetPartTypes,
  ]);
}
