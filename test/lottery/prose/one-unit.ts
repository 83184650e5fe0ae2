import type { Code, TrueItem } from "../contract";
import { among, classOf, figure, MAX, nameOf, record, scores, units, type Story, type Told } from "./story";

/** All groups of one unit with its total, as a letter says them in one paragraph. */
export function groupsInParagraph(story: Story): Told {
  const { r } = story;
  const unit = units(story, 1)[0] ?? "";
  const set = scores(story);
  const withMax = r.chance(0.6);
  const rank = r.int(1, story.among);
  const ranked = r.chance(0.6);
  const classed = r.chance(0.35);
  const verb = r.pick([" đạt ", ": ", " được ", " là ", " đạt "]);
  const parts = story.codes.map((code) => {
    const score = set.items.get(code) ?? 0;
    return `${nameOf(story, code)}${verb}${figure(story, score)}${withMax ? `/${MAX[code]}` : ""}${r.chance(0.9) || !withMax ? " điểm" : ""}`;
  });
  const total = `${figure(story, set.total)}${r.chance(0.6) ? "/100" : ""} điểm`;
  const rankText = ranked
    ? r.pick([
        `, xếp hạng ${rank}/${story.among} ${among(story)}`,
        `, xếp thứ ${rank}/${story.among} ${among(story)}`,
        `, đứng thứ ${rank}/${story.among}`,
      ])
    : "";
  const classText = classed ? `, xếp loại ${classOf(set.total)}` : "";
  const lead = r.pick([
    `Theo kết quả công bố trên Cổng Dịch vụ công quốc gia, ${story.index} ${story.period.text} của ${unit} đạt ${total}${rankText}${classText}.`,
    `${upper(story.period.text)}, ${story.index} của ${unit} đạt tổng điểm ${total}${rankText}${classText}.`,
    `Tổng điểm ${story.index} của ${unit} ${story.period.text} là ${total}${rankText}${classText}.`,
    `Kết quả đánh giá ${story.index} ${story.period.text}: ${unit} đạt ${total}${rankText}${classText}.`,
  ]);
  const list = r.pick([
    `Trong đó: ${parts.join("; ")}.`,
    `Cụ thể: ${parts.join(", ")}.`,
    `Kết quả các nhóm chỉ số: ${parts.join("; ")}.`,
    `Điểm thành phần gồm: ${parts.join("; ")}.`,
  ]);
  return {
    paragraphs: r.chance(0.5) ? [`${lead} ${list}`] : [lead, list],
    records: [
      record(
        story,
        unit,
        itemsOf(story.codes, (code) => trueScore(set.items.get(code) ?? 0, withMax ? MAX[code] : null)),
        { score: set.total, ...(ranked ? { rank, of: story.among } : {}) },
        classed ? classOf(set.total) : null,
      ),
    ],
    made: "groups in a paragraph",
  };
}

/** All groups of one unit as a list, a line for each. */
export function groupsInList(story: Story): Told {
  const { r } = story;
  const unit = units(story, 1)[0] ?? "";
  const set = scores(story);
  const withMax = r.chance(0.7);
  const mark = r.pick(["- ", "+ ", "", "• ", "number"]);
  const joint = r.pick([": ", " : ", " đạt ", ": đạt "]);
  const ranks = r.chance(0.2);
  const end = r.pick(["", ";", "."]);
  const classed = r.chance(0.4);
  const items: Partial<Record<Code, TrueItem>> = {};
  const lines = story.codes.map((code, at) => {
    const score = set.items.get(code) ?? 0;
    const item = trueScore(score, withMax ? MAX[code] : null);
    let text = `${figure(story, score)}${withMax ? `/${MAX[code]}` : ""}${r.chance(0.6) || !withMax ? " điểm" : ""}`;
    if (ranks) {
      const rank = r.int(1, story.among);
      text += `, xếp thứ ${rank}/${story.among}`;
      Object.assign(item, { rank, of: story.among });
    }
    items[code] = item;
    return `${mark === "number" ? `${at + 1}. ` : mark}${nameOf(story, code)}${joint}${text}${end}`;
  });
  const lead = mark === "number" ? "" : mark;
  lines.push(`${lead}Tổng điểm: ${figure(story, set.total)}${withMax ? "/100" : " điểm"}${end}`);
  if (classed) lines.push(`${lead}Xếp loại: ${classOf(set.total)}${end}`);
  return {
    paragraphs: [
      r.pick([
        `Theo đó, kết quả ${story.index} ${story.period.text} của ${unit} như sau:`,
        `Kết quả đánh giá ${story.index} của ${unit} trong ${story.period.text}, cụ thể:`,
        `${unit} thông báo kết quả ${story.index} ${story.period.text}:`,
      ]),
      ...lines,
    ],
    records: [record(story, unit, items, { score: set.total }, classed ? classOf(set.total) : null)],
    made: "groups in a list",
  };
}

/** A total that rose or fell, with places won or lost. */
export function change(story: Story): Told {
  const { r } = story;
  const unit = units(story, 1)[0] ?? "";
  const set = scores(story);
  const before = Math.round((set.total - r.int(3, 80) / 10) * 100) / 100;
  const up = r.chance(0.65);
  const now = up ? set.total : before;
  const then = up ? before : set.total;
  const gap = Math.round(Math.abs(now - then) * 100) / 100;
  const verb = up ? "tăng" : "giảm";
  const rank = r.int(1, story.among);
  const places = r.int(1, 9);
  const when = story.period.before;
  const total: TrueItem = { score: now };
  let text: string;
  switch (r.int(0, 4)) {
    case 0:
      text = `${unit} đạt ${figure(story, now)} điểm, ${verb} ${figure(story, gap)} điểm so với ${when}`;
      total.delta = up ? gap : -gap;
      break;
    case 1:
      text =
        `tổng điểm của ${unit} ${verb} từ ${figure(story, then)} điểm lên ${figure(story, now)} điểm`.replace(
          "lên",
          up ? "lên" : "xuống",
        );
      total.previous = then;
      break;
    case 2:
      text = `${unit} đạt ${figure(story, now)}/100 điểm (${when}: ${figure(story, then)} điểm)`;
      total.previous = then;
      break;
    case 3:
      text = `${unit} đạt ${figure(story, now)} điểm, ${verb} ${figure(story, gap)} điểm so với ${when}, xếp thứ ${rank}/${story.among} ${among(story)}, ${verb} ${places} bậc`;
      Object.assign(total, {
        delta: up ? gap : -gap,
        rank,
        of: story.among,
        rankDelta: up ? places : -places,
      });
      break;
    default:
      text = `tổng điểm ${unit} là ${figure(story, now)} điểm (${verb} ${figure(story, gap)} điểm), xếp hạng ${rank}/${story.among} (${verb} ${places} bậc so với ${when})`;
      Object.assign(total, {
        delta: up ? gap : -gap,
        rank,
        of: story.among,
        rankDelta: up ? places : -places,
      });
  }
  return {
    paragraphs: [`Về ${story.index} ${story.period.text}: ${text}.`],
    records: [record(story, unit, {}, total)],
    made: "change of the total",
  };
}

/** Two or three groups named for praise or blame, each with its maximum and a change. */
export function someGroups(story: Story): Told {
  const { r } = story;
  const unit = units(story, 1)[0] ?? "";
  const set = scores(story);
  const items: Partial<Record<Code, TrueItem>> = {};
  const parts = r.sample(story.codes, r.int(2, 3)).map((code) => {
    const score = set.items.get(code) ?? 0;
    const gap = r.int(1, 30) / 10;
    const fell = r.chance(0.5);
    const told = r.chance(0.5);
    items[code] = { score, max: MAX[code], ...(told ? { delta: fell ? -gap : gap } : {}) };
    return `${nameOf(story, code)} đạt ${figure(story, score)}/${MAX[code]} điểm${told ? ` (${fell ? "giảm" : "tăng"} ${figure(story, gap)} điểm so với ${story.period.before})` : ""}`;
  });
  const totalText = r.chance(0.5);
  return {
    paragraphs: [
      `${upper(story.period.text)}, kết quả ${story.index} của ${unit}${totalText ? ` đạt ${figure(story, set.total)}/100 điểm, trong đó ` : " có một số nhóm đáng chú ý: "}${parts.join("; ")}.`,
    ],
    records: [record(story, unit, items, totalText ? { score: set.total } : null)],
    allowed: ["MISSING_GROUP", "NO_TOTAL"],
    made: "some groups",
  };
}

/** A slip put right in the same text. */
export function correction(story: Story): Told {
  const { r } = story;
  const unit = units(story, 1)[0] ?? "";
  const right = scores(story).total;
  const away = r.int(5, 60) / 10;
  const wrong = Math.round((right + (right > 90 || r.chance(0.5) ? -away : away)) * 100) / 100;
  const text = r.pick([
    `Đính chính: tổng điểm ${story.index} ${story.period.text} của ${unit} là ${figure(story, right)} điểm (không phải ${figure(story, wrong)} điểm như đã thông báo).`,
    `Do sơ suất, thông báo trước ghi tổng điểm ${story.index} ${story.period.text} của ${unit} là ${figure(story, wrong)} điểm; nay xin đính chính lại là ${figure(story, right)} điểm.`,
    `Tổng điểm ${story.index} ${story.period.text} của ${unit}: ${figure(story, right)} điểm, thay cho số ${figure(story, wrong)} điểm đã gửi trước đây.`,
  ]);
  return {
    paragraphs: [text],
    records: [record(story, unit, {}, { score: right })],
    allowed: ["VALUE_CONFLICT"],
    made: "correction",
  };
}

/** The score of a unit in two periods: two records. */
export function twoPeriods(story: Story): Told {
  const { r } = story;
  const unit = units(story, 1)[0] ?? "";
  const year = r.pick([2025, 2026]);
  const month = r.int(1, 11);
  const first = scores(story).total;
  const second = scores(story).total;
  const text = r.pick([
    `Điểm ${story.index} của ${unit}: tháng ${month}/${year} đạt ${figure(story, first)} điểm; tháng ${month + 1}/${year} đạt ${figure(story, second)} điểm.`,
    `Theo ${story.index}, tháng ${month} năm ${year} ${unit} đạt ${figure(story, first)}/100 điểm, tháng ${month + 1} năm ${year} đạt ${figure(story, second)}/100 điểm.`,
  ]);
  const at = (key: number, score: number): Told["records"][number] => ({
    ...record(story, unit, {}, { score }),
    period: `${year}-${String(key).padStart(2, "0")}`,
  });
  return { paragraphs: [text], records: [at(month, first), at(month + 1, second)], made: "two periods" };
}

/** A clerk's message: short names, no unit. */
export function chat(story: Story): Told {
  const { r } = story;
  const set = scores(story);
  const short: Record<Code, string[]> = {
    CKMB: ["CKMB", "công khai", "CK minh bạch", "ck mb"],
    TDGQ: ["tiến độ", "TĐ GQ", "tiến độ gq"],
    DVTT: ["DV trực tuyến", "dịch vụ trực tuyến"],
    DVCTT: ["DVC trực tuyến", "dvctt", "DVCTT"],
    TTTT: ["thanh toán", "TT trực tuyến", "tttt"],
    MDSH: ["số hóa", "SH", "số hoá"],
    MDHL: ["hài lòng", "HL", "mức độ hl"],
  };
  const parts = story.codes.map(
    (code) => `${r.pick(short[code])} ${figure(story, set.items.get(code) ?? 0)}`,
  );
  const unit = r.chance(0.5) ? (units(story, 1)[0] ?? "") : null;
  const greeting = r.pick(["Chị ơi", "Anh ơi", "Em gửi chị", "Dạ em gửi", "Báo cáo anh"]);
  return {
    paragraphs: [
      `${greeting}, điểm 766 ${story.period.text} của ${unit ?? r.pick(["sở mình", "đơn vị mình", "bên em"])}: ${parts.join(", ")}. Tổng ${figure(story, set.total)}${r.pick([" ạ", " nhé", "", " điểm ạ"])}.`,
    ],
    records: [
      record(
        story,
        unit,
        itemsOf(story.codes, (code) => ({ score: set.items.get(code) ?? 0 })),
        { score: set.total },
      ),
    ],
    required: unit === null ? ["UNIT_NOT_IN_TEXT"] : [],
    made: "chat",
    bare: true,
  };
}

export function itemsOf(
  codes: readonly Code[],
  item: (code: Code) => TrueItem,
): Partial<Record<Code, TrueItem>> {
  return Object.fromEntries(codes.map((code) => [code, item(code)]));
}

function trueScore(score: number, max: number | null): TrueItem {
  return max === null ? { score } : { score, max };
}

export function upper(text: string): string {
  return text.charAt(0).toLocaleUpperCase("vi") + text.slice(1);
}
