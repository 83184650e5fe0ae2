import type { NameIndex } from "../words";
import type { Context } from "./context";
import type { LeftOut } from "./facts";
import type { Sentence } from "./lines/sentences";
import type { Mention } from "./scan/mention";
import type { Frame } from "./takers/role";
import type { ProseState } from "./walk";
import { walk } from "./walk";

/** "Căn cứ Báo cáo số 15/BC … (tổng điểm 71,20/100)": the figures of another paper. */
export function citesPaper({ cited }: Sentence, list: readonly Mention[]): boolean {
  return (
    cited && list.some((one) => one.kind === "aside" && (one.reason === "document" || one.reason === "date"))
  );
}

/** Every number of a sentence that is not about results. */
export function outside(
  sentence: Sentence,
  list: readonly Mention[],
  reason: "recipients" | "cited",
  state: ProseState,
  context: Context,
  index: NameIndex,
): LeftOut[] {
  const frame: Frame = { index, introduces: false, above: null, has: new Set(), bracketsEarlier: false };
  const roles = new Map(
    list.flatMap((one) =>
      one.kind === "figure" || one.kind === "rank"
        ? [[one, { role: "left", reason, ask: false } as const] as const]
        : [],
    ),
  );
  return [...walk(sentence, list, roles, frame, context, state).left];
}
