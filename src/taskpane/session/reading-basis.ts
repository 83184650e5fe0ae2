import type { Book } from "../../actions/contract";
import { DEFAULT_CLASSES } from "../../scoring/framework/classification";
import type { ClassBound } from "../../scoring/framework/classification";
import { DEFAULT_FRAMEWORK } from "../../scoring/framework/framework";
import type { Framework } from "../../scoring/framework/framework";
import type { UnitEntry } from "../../scoring/units/unit";

/** What the reader needs to know; without a workbook the published framework. */
export function readingBasis(book: Book | null): {
  framework: Framework;
  classes: readonly ClassBound[];
  units: readonly UnitEntry[];
} {
  return {
    framework: book?.framework ?? DEFAULT_FRAMEWORK,
    classes: book?.classes ?? DEFAULT_CLASSES,
    units: book?.units ?? [],
  };
}
