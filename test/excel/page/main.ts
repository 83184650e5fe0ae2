import "@univerjs/preset-sheets-core/lib/index.css";
import type { Habits } from "../book/habits";
import type { RegionName } from "../book/texts/locale";
import { enterExample, fillSample } from "../sample-workbook";
import type { Frames } from "./frames";
import { drawAlways, drawSeldom } from "./frames";
import { drawGuide } from "./guide";
import { readManifest } from "./manifest";
import { StandIn } from "./stand-in";
import { drawStrip } from "./strip";
import { TEXTS } from "./texts";

declare global {
  interface Window {
    standIn: StandIn;
    standInFrames: Frames;
    /** Set when the add-in is loaded and the workbook is at rest, or to the reason why not. */
    standInState: "starting" | "ready" | { error: string };
  }
}

const element = (id: string): HTMLElement => {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no #${id}.`);
  return found;
};

const oneOf = <T extends string>(given: string | null, known: readonly T[], otherwise: T): T =>
  known.find((each) => each === given) ?? otherwise;

const REGION_NAMES: readonly RegionName[] = ["vi-VN", "en-US"];

/** Drawn on a canvas, fonts must be there before the first cell is measured. */
const FONTS = ["Calibri", "Times New Roman"].flatMap((name) =>
  ["", "bold ", "italic ", "italic bold "].map((style) => `${style}11pt "${name}"`),
);

async function start(): Promise<void> {
  const query = new URLSearchParams(location.search);
  const pause = Number(query.get("pause") ?? 0);
  window.standInFrames = pause > 0 ? drawSeldom(pause) : drawAlways;
  await Promise.all(FONTS.map((font) => document.fonts.load(font)));
  const addin = query.get("addin") ?? `https://${location.hostname}:3000`;
  const locale = oneOf(query.get("locale"), REGION_NAMES, "vi-VN");
  const language = oneOf(query.get("language"), REGION_NAMES, locale);
  const manifestText = await (await fetch(query.get("manifest") ?? "manifest.xml")).text();
  const manifest = readManifest(manifestText, language, addin);
  element("pane-title").textContent = manifest.displayName;
  const standIn = new StandIn(
    {
      locale,
      language,
      blanks: oneOf(query.get("blanks"), ["null", "zero"] as const, "null"),
      paneWidth: Number(query.get("width") ?? 350),
      sets: JSON.parse(query.get("sets") ?? "{}") as Record<string, string>,
      functions: query.get("functions") !== "off",
      habits: JSON.parse(query.get("habits") ?? "{}") as Partial<Habits>,
    },
    manifest,
    {
      sheet: "sheet",
      tabs: element("tabs"),
      ribbon: element("ribbon"),
      charts: element("charts"),
      pane: element("pane"),
      paneFrame: element("pane-frame"),
    },
  );
  window.standIn = standIn;
  element("pane-close").addEventListener("click", () => standIn.closePane());
  const sample = query.get("workbook") === "sample";
  if (sample) fillSample(standIn.book);
  drawStrip(element("strip"), standIn);
  if (query.get("guide") === "on") drawGuide(element("guide"));
  await standIn.start();
  if (sample) enterExample(standIn.book);
  await standIn.settle();
}

/** Says in the pane why the add-in is not there; most often its certificate was not accepted yet. */
function explain(error: unknown): void {
  const addin = new URLSearchParams(location.search).get("addin") ?? "";
  const text = document.createElement("p");
  text.className = "trouble";
  text.textContent = TEXTS.noAddin;
  const link = document.createElement("a");
  link.href = addin;
  link.target = "_blank";
  link.textContent = addin;
  const reason = document.createElement("p");
  reason.className = "trouble";
  reason.textContent = error instanceof Error ? error.message : String(error);
  element("pane-frame").replaceChildren(text, link, reason);
}

window.standInState = "starting";
start().then(
  () => {
    window.standInState = "ready";
  },
  (error: unknown) => {
    explain(error);
    window.standInState = { error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  },
);
