import type { Draw } from "../contract";
import type { Random } from "../draw/random";
import {
  bestAndLast,
  inTurn,
  meeting,
  oneGroup,
  otherIndex,
  paragraphs,
  percents,
  totalsInLines,
  totalsInSentence,
} from "./many-units";
import {
  change,
  chat,
  correction,
  groupsInList,
  groupsInParagraph,
  someGroups,
  twoPeriods,
} from "./one-unit";
import { drawStory, type Story, type Told } from "./story";
import { closing, distraction, opening } from "./surroundings";

const TELLERS: [number, (story: Story) => Told][] = [
  [18, groupsInParagraph],
  [16, groupsInList],
  [12, change],
  [8, someGroups],
  [6, correction],
  [5, twoPeriods],
  [7, chat],
  [10, totalsInSentence],
  [6, totalsInLines],
  [5, oneGroup],
  [4, paragraphs],
  [3, percents],
  [4, otherIndex],
  [3, inTurn],
  [4, bestAndLast],
  [4, meeting],
];

/** A running text: something said about scores, with what usually stands around it. */
export function drawProse(r: Random): Pick<Draw, "format" | "input" | "truth" | "made"> {
  const story = drawStory(r);
  let chance = r.next() * TELLERS.reduce((all, [weight]) => all + weight, 0);
  const teller = TELLERS.find(([weight]) => (chance -= weight) < 0)?.[1] ?? groupsInParagraph;
  const told = teller(story);
  const lines = told.bare === true ? told.paragraphs : around(story, told);
  const asHtml = told.bare !== true && r.chance(0.2);
  const input = asHtml
    ? `<meta charset="utf-8">${lines.map((line) => `<p>${line.replaceAll("&", "&amp;")}</p>`).join("\n")}\n`
    : lines.join(r.chance(0.5) ? "\n" : "\n\n") + "\n";
  return {
    format: asHtml ? "html" : "text",
    input,
    truth: {
      kind: told.kind ?? "scores",
      records: told.records,
      required: told.required ?? [],
      allowed: told.allowed ?? [],
    },
    made: told.made,
  };
}

function around(story: Story, told: Told): string[] {
  const { r } = story;
  const other = told.kind === "unrecognised";
  const before = Array.from({ length: r.pick([0, 0, 1, 2]) }, () => distraction(story));
  const after = Array.from({ length: r.pick([0, 0, 1, 2]) }, () => distraction(story));
  return [
    ...(other ? [] : opening(r, story.period.year)),
    ...before,
    ...told.paragraphs,
    ...after,
    ...closing(r),
  ];
}
