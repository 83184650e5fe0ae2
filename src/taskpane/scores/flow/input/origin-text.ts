import type { Origin } from "./pasted-input";
import { scoresText } from "../texts";

/** Where a figure came from, as it is kept in the book beside it: "Dán ngày 05/03/2026 16:45". */
export function originText({ how, address, at }: Origin): string {
  const when = `${two(at.getDate())}/${two(at.getMonth() + 1)}/${at.getFullYear()} ${two(at.getHours())}:${two(at.getMinutes())}`;
  switch (how) {
    case "pasted":
      return scoresText("origin.pasted", { when });
    case "typed":
      return scoresText("origin.typed", { when });
    case "selection":
      return scoresText("origin.selection", { address, when });
    case "file":
      return scoresText("origin.file", { name: address, when });
    case "sample":
      return scoresText("origin.sample", { when });
  }
}

function two(value: number): string {
  return String(value).padStart(2, "0");
}
