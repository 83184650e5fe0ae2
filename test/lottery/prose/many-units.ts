import type { TrueItem } from "../contract";
import { percentOf } from "../draw/numbers";
import { ranksOf } from "../draw/scores";
import { upper } from "./one-unit";
import { among, classOf, figure, MAX, nameOf, record, scores, units, type Story, type Told } from "./story";

/** Several units with their totals in one sentence. */
export function totalsInSentence(story: Story): Told {
  const { r } = story;
  const names = units(story, r.int(2, 5));
  const totals = names.map(() => scores(story).total).sort((a, b) => b - a);
  const ranks = ranksOf(totals);
  const shape = r.int(0, 3);
  const ranked = shape === 1;
  const parts = names.map((unit, at) => {
    const score = figure(story, totals[at] ?? 0);
    if (shape === 0) return `${unit} (${score} điểm)`;
    if (shape === 1) return `${unit} đạt ${score} điểm, xếp thứ ${ranks[at]}/${story.among}`;
    if (shape === 2) return `${unit} đạt ${score} điểm`;
    return `${unit}: ${score}/100 điểm`;
  });
  const joined =
    shape === 0 ? `${parts.slice(0, -1).join(", ")} và ${parts[parts.length - 1]}` : parts.join("; ");
  const lead = r.pick([
    `Theo ${story.index} ${story.period.text}, các đơn vị dẫn đầu gồm: `,
    `${upper(story.period.text)}, kết quả ${story.index} của một số đơn vị: `,
    `Kết quả ${story.index} ${story.period.text} cho thấy các đơn vị có điểm cao là `,
  ]);
  return {
    paragraphs: [`${lead}${joined}.`],
    records: names.map((unit, at) =>
      record(
        story,
        unit,
        {},
        { score: totals[at] ?? 0, ...(ranked ? { rank: ranks[at] ?? 0, of: story.among } : {}) },
      ),
    ),
    made: "totals in a sentence",
  };
}

/** A line for each unit. */
export function totalsInLines(story: Story): Told {
  const { r } = story;
  const names = units(story, r.int(3, 7));
  const mark = r.pick(["- ", "+ ", "number"]);
  const classed = r.chance(0.5);
  const records = names.map((unit) => {
    const { total } = scores(story);
    return record(story, unit, {}, { score: total }, classed ? classOf(total) : null);
  });
  const lines = records.map((one, at) => {
    const lead = mark === "number" ? `${at + 1}. ` : mark;
    const score = figure(story, one.total?.score ?? 0);
    return `${lead}${one.unit}: ${score} điểm${classed ? r.pick([` (${one.classification})`, `, xếp loại ${one.classification}`]) : ""};`;
  });
  return {
    paragraphs: [`Kết quả tổng điểm ${story.index} ${story.period.text} của các đơn vị như sau:`, ...lines],
    records,
    made: "totals in lines",
  };
}

/** One group of several units. */
export function oneGroup(story: Story): Told {
  const { r } = story;
  const names = units(story, r.int(2, 4));
  const code = r.pick(story.codes);
  const items = names.map((): TrueItem => ({ score: scores(story).items.get(code) ?? 0, max: MAX[code] }));
  const parts = names.map(
    (unit, at) => `${unit} đạt ${figure(story, items[at]?.score ?? 0)}/${MAX[code]} điểm`,
  );
  return {
    paragraphs: [
      `Theo ${story.index} ${story.period.text}, đối với nhóm chỉ số ${nameOf(story, code)}: ${parts.join("; ")}.`,
    ],
    records: names.map((unit, at) => record(story, unit, { [code]: items[at] }, null)),
    allowed: ["MISSING_GROUP", "NO_TOTAL"],
    made: "one group of several units",
  };
}

/** A paragraph for each of two units, each with all its groups. */
export function paragraphs(story: Story): Told {
  const { r } = story;
  const names = units(story, 2);
  const records = names.map((unit) => {
    const set = scores(story);
    return record(
      story,
      unit,
      Object.fromEntries(
        story.codes.map((code) => [code, { score: set.items.get(code) ?? 0, max: MAX[code] }]),
      ),
      { score: set.total, max: 100 },
      classOf(set.total),
    );
  });
  const texts = records.map((one, at) => {
    const groups = story.codes.map(
      (code) => `${nameOf(story, code)} ${figure(story, one.items[code]?.score ?? 0)}/${MAX[code]}`,
    );
    return `${at + 1}. ${one.unit}: tổng điểm ${figure(story, one.total?.score ?? 0)}/100, xếp loại ${one.classification}. Gồm: ${groups.join("; ")}.`;
  });
  return {
    paragraphs: [
      r.pick([
        `Kết quả ${story.index} ${story.period.text}:`,
        `${upper(story.period.text)}, điểm ${story.index} của hai đơn vị như sau:`,
      ]),
      ...texts,
    ],
    records,
    made: "a paragraph for each unit",
  };
}

/** Percents of the groups and places, without scores: the basis must be asked or noted. */
export function percents(story: Story): Told {
  const { r } = story;
  const unit = units(story, 1)[0] ?? "";
  const set = scores(story);
  const items: Record<string, TrueItem> = {};
  const lines = story.codes.map((code) => {
    const rank = r.int(1, story.among);
    const percent = percentOf(set.items.get(code) ?? 0, MAX[code]);
    items[code] = { percent, rank, of: story.among };
    return `Chỉ số ${nameOf(story, code)}: ${figure(story, percent)}%, xếp thứ ${rank}/${story.among} ${among(story)};`;
  });
  for (const code of story.codes) {
    const item = items[code];
    if (item !== undefined) item.percent = Number(figure(story, item.percent ?? 0).replace(",", "."));
  }
  return {
    paragraphs: [`Kết quả ${story.index} ${story.period.text} của ${unit}:`, ...lines],
    records: [record(story, unit, items, null)],
    required: ["PERCENT_BASIS"],
    allowed: ["NO_TOTAL"],
    made: "percents with places",
  };
}

const OTHER = [
  "Chỉ số cải cách hành chính (PAR INDEX)",
  "Chỉ số hài lòng về sự phục vụ hành chính (SIPAS)",
  "Chỉ số hiệu quả quản trị và hành chính công cấp tỉnh (PAPI)",
  "Chỉ số năng lực cạnh tranh cấp sở, ngành và địa phương (DDCI)",
  "Chỉ số năng lực cạnh tranh cấp tỉnh (PCI)",
];

/** Another index: nothing may be read. */
export function otherIndex(story: Story): Told {
  const { r } = story;
  const names = units(story, 2);
  const [a, b] = [scores(story).total, scores(story).total];
  return {
    paragraphs: [
      `Kết quả ${r.pick(OTHER)} năm ${story.period.year}: ${names[0]} đạt ${figure(story, a)} điểm, xếp thứ ${r.int(1, 30)}/${story.among}; ${names[1]} đạt ${figure(story, b)} điểm, xếp thứ ${r.int(1, 30)}/${story.among}.`,
    ],
    records: [],
    kind: "unrecognised",
    required: ["OTHER_INDEX"],
    made: "another index",
  };
}

/** "A, B and C reach x, y and z in turn": figures and units stand apart and pair by their order. */
export function inTurn(story: Story): Told {
  const { r } = story;
  const names = units(story, r.int(2, 4));
  const totals = names.map(() => scores(story).total);
  const list = (parts: string[], joint: string): string =>
    `${parts.slice(0, -1).join(joint)} và ${parts[parts.length - 1]}`;
  const figures = totals.map((total) => figure(story, total));
  return {
    paragraphs: [
      `${upper(story.period.text)}, tổng điểm ${story.index} của ${list(names, ", ")} lần lượt là ${list(figures, "; ")} điểm.`,
    ],
    records: names.map((unit, at) => record(story, unit, {}, { score: totals[at] ?? 0 })),
    made: "totals in turn",
  };
}

/** The best and the last of a period, in two sentences. */
export function bestAndLast(story: Story): Told {
  const { r } = story;
  const [best = "", last = ""] = units(story, 2);
  const [high = 0, low = 0] = [scores(story).total, scores(story).total].sort((a, b) => b - a);
  const placed = r.chance(0.5);
  return {
    paragraphs: [
      `${upper(story.period.text)}, ${best} dẫn đầu ${among(story)} về ${story.index} với ${figure(story, high)} điểm${placed ? ` (xếp thứ 1/${story.among})` : ""}. Đơn vị có điểm thấp nhất là ${last}, chỉ đạt ${figure(story, low)} điểm${placed ? ` (xếp thứ ${story.among}/${story.among})` : ""}.`,
    ],
    records: [
      record(story, best, {}, { score: high, ...(placed ? { rank: 1, of: story.among } : {}) }),
      record(story, last, {}, { score: low, ...(placed ? { rank: story.among, of: story.among } : {}) }),
    ],
    made: "best and last",
  };
}

/** Minutes of a meeting held in a later month than the scores are of. */
export function meeting(story: Story): Told {
  const { r } = story;
  const unit = units(story, 1)[0] ?? "";
  const { total } = scores(story);
  const year = r.pick([2025, 2026]);
  const month = r.int(1, 11);
  const day = String(r.int(10, 28));
  return {
    paragraphs: [
      r.pick([
        `Tại cuộc họp giao ban ngày ${day}/${month + 1}/${year}, Văn phòng báo cáo: tháng ${month}/${year}, ${unit} đạt ${figure(story, total)} điểm ${story.index}, xếp loại ${classOf(total)}.`,
        `Ngày ${day} tháng ${month + 1} năm ${year}, ${r.int(12, 40)} đại biểu dự họp đánh giá kết quả ${story.index}. Trong tháng ${month} năm ${year}, ${unit} đạt ${figure(story, total)} điểm, xếp loại ${classOf(total)}.`,
      ]),
    ],
    records: [
      {
        ...record(story, unit, {}, { score: total }, classOf(total)),
        period: `${year}-${String(month).padStart(2, "0")}`,
      },
    ],
    made: "meeting",
  };
}
