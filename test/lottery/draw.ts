import { carry } from "./carriers/carry";
import { drawPortalPage } from "./carriers/portal";
import type { Draw, Kind } from "./contract";
import { Random } from "./draw/random";
import { drawProse } from "./prose/draw";
import { drawDirtyTable } from "./tables/dirty";
import { drawTable } from "./tables/draw";

export const KINDS: readonly Kind[] = ["tables-usual", "tables-office", "tables-dirty", "prose"];

/** The draw of a kind with this number under this seed; each draw stands alone. */
export function draw(kind: Kind, seed: number, number: number): Draw {
  const r = new Random(
    Math.imul(seed + 1, 0x9e3779b1) ^
      Math.imul(number + 1, 0x85ebca6b) ^
      Math.imul(KINDS.indexOf(kind) + 1, 0xc2b2ae35),
  );
  const id = `${kind}-${seed}-${number}`;
  if (kind === "prose") return { id, kind, ...drawProse(r) };
  const table =
    kind === "tables-dirty"
      ? drawDirtyTable(r)
      : kind === "tables-usual" && r.chance(0.08)
        ? drawPortalPage(r)
        : drawTable(r, kind === "tables-office");
  const { format, input, carrier } = carry(r, table.sheet);
  return {
    id,
    kind,
    format,
    input,
    truth: { kind: "scores", records: table.records, required: table.required, allowed: table.allowed },
    made: `${table.made ?? ""}; ${carrier}`,
  };
}

/** `count` draws, the kinds in turn. */
export function drawMany(count: number, seed: number): Draw[] {
  return Array.from({ length: count }, (_, at) =>
    draw(KINDS[at % KINDS.length] ?? "prose", seed, Math.floor(at / KINDS.length)),
  );
}
