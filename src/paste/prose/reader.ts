import type { PhraseTree } from "../text";
import type { NameIndex } from "../words";
import type { Context } from "./context";

/** What running text is read with. */
export interface ProseReader {
  index: NameIndex;
  classes: PhraseTree<string>;
  /** Names of the classes, also those that offices write beside them. */
  classNames: readonly string[];
  context: Context;
  /** Which index the whole text names. */
  named: "named" | "other" | "unnamed";
}
