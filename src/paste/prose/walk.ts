import { TOTAL_CODE } from "../../scoring/framework";
import { parsePeriodKey, periodKey } from "../../scoring/period";
import type { NameIndex } from "../words";
import { resolvePeriod } from "../words";
import type { Context } from "./context";
import type { Fact, LeftOut, Slot, Stretch } from "./facts";
import type { Pairs } from "./paired";
import { pairsOf } from "./paired";
import { placeOf } from "./paragraphs";
import type { FigureMention, Mention, MentionOf, NamedUnit, RankMention } from "./scan/mention";
import { behind, isBracketed, isBreak, isSignal } from "./scan/mention";
import type { Sentence } from "./sentences";
import { isChange, isOwnPeriod, periodBehind, standingOf } from "./standing";
import type { Frame, Role } from "./takers/role";

/** A name whose figures are being gathered. */
interface Head {
  codes: readonly string[];
  sure: number;
  label: string;
  labelAt: Stretch | null;
  end: number;
  used: ReadonlySet<Slot>;
}

/** What holds from one sentence to the next. */
export interface ProseState {
  unit: NamedUnit | null;
  period: string | null;
  topic: Head | null;
  above: Frame["above"];
  /** Figures were read before. */
  begun: boolean;
  /** The sentence told maxima. */
  introduces: boolean;
}
export const FIRST_STATE: ProseState = {
  unit: null,
  period: null,
  topic: null,
  above: null,
  begun: false,
  introduces: false,
};

/** A name that is misspelt, so that its figure is not taken. */
export interface NearMiss {
  label: string;
  codes: readonly string[];
  place: Stretch;
}

export interface Walked {
  facts: readonly Fact[];
  left: readonly LeftOut[];
  /** Names that were said without a figure. */
  silent: readonly Head[];
  /** Names that are nearly one of the index, with a figure. */
  misses: readonly NearMiss[];
  state: ProseState;
}

const TOTAL_LABEL = "Tổng điểm";
const TOTAL: Head = {
  codes: [TOTAL_CODE],
  sure: 1,
  label: TOTAL_LABEL,
  labelAt: null,
  end: -1,
  used: new Set(),
};
/** The greatest maximum of a group: a bare figure above it can only be a total. */
const GROUP_MOST = 22;
const TOTAL_MOST = 100;
/** A short line is a heading. */
const HEADING = 60;
/** A bare whole number further away from its name is something else. */
const NEAR = 25;

/** Binds the figures of one sentence to names, units and periods. */
export function walk(
  sentence: Sentence,
  list: readonly Mention[],
  roles: ReadonlyMap<Mention, Role>,
  { index, introduces }: Frame,
  context: Context,
  state: ProseState,
): Walked {
  const walker = new Walker(sentence, list, roles, index, introduces, context, state);
  return walker.walk();
}

class Walker {
  private readonly facts: Fact[] = [];
  private readonly left: LeftOut[] = [];
  private readonly silent: Head[] = [];
  private readonly pairs: Pairs;
  private at = 0;
  private near: MentionOf<"name"> | null = null;
  private readonly misses: NearMiss[] = [];
  private head: Head | null = null;
  private topic: Head | null;
  private unit: NamedUnit | null;
  private own: string | null = null;
  private spoken = false;
  private unused = 0;
  private listedClass: string | null = null;
  private lastRank: Fact | null = null;
  private fromRank: number | null = null;
  private lastSlot: Slot | null = null;
  private readonly brackets: (string | null)[] = [];
  /** Names behind their figure, with what they were used for. */
  private readonly claimed = new Map<Mention, Slot>();
  private readonly told = new Set<string>();

  constructor(
    private readonly sentence: Sentence,
    private readonly list: readonly Mention[],
    private readonly roles: ReadonlyMap<Mention, Role>,
    private readonly index: NameIndex,
    private readonly introduces: boolean,
    private readonly context: Context,
    private readonly state: ProseState,
  ) {
    this.pairs = pairsOf(list, roles);
    this.topic = state.topic;
    this.unit = state.unit;
  }

  walk(): Walked {
    this.list.forEach((one, at) => {
      this.at = at;
      this.step(one, at);
    });
    this.closeHead();
    this.openLine();
    return {
      facts: this.mated(),
      left: this.left,
      silent: this.silent,
      misses: this.misses,
      state: this.nextState(),
    };
  }

  private step(one: Mention, at: number): void {
    switch (one.kind) {
      case "break":
        return this.takeBreak(one, at);
      case "aside":
        if (one.reason === "order") this.closeHead();
        return this.leave(one, one.reason, false);
      case "name":
        return this.takeName(one);
      case "unit":
        return this.takeUnit(one, at);
      case "period":
        return this.takePeriod(one, at);
      case "class":
        return this.takeClass(one, at);
      case "moved":
        return this.takeMoved(one);
      case "signal":
        return this.takeSignal(one, at);
      case "rank":
      case "figure":
        return this.takeCounted(one, at);
    }
  }

  private takeBreak(one: MentionOf<"break">, at: number): void {
    if (one.level === "open") this.brackets.push(this.own);
    else if (one.level === "close") {
      if (this.brackets.length > 0) this.own = this.brackets.pop() ?? null;
    } else if (one.level === "clause" && this.brackets.length === 0 && !isChange(this.list[at + 1])) {
      this.closeHead();
      this.lastSlot = null;
      this.near = null;
    }
  }

  private closeHead(): void {
    if (this.head && this.head.used.size === 0) this.silent.push(this.head);
    this.head = null;
  }

  private takeName(one: MentionOf<"name">): void {
    this.leaveDigits(one, "name");
    this.near = one.near ? one : null;
    if (one.near) return this.closeHead();
    // "Công khai, minh bạch (CKMB): 17/18"
    const again =
      this.head?.used.size === 0 && this.head.codes[0] === one.codes[0] && one.at - this.head.end < 4;
    if (again && this.head) {
      this.head = { ...this.head, end: one.end };
      return;
    }
    if (this.head !== null && this.head.used.size === 0) this.unused += 1;
    this.closeHead();
    const claimed = this.claimed.get(one);
    this.head = {
      codes: one.codes,
      sure: one.sure,
      label: one.label,
      labelAt: this.stretch(one.end - one.label.length, one.end, one.label),
      end: one.end,
      used: new Set(claimed ? [claimed] : []),
    };
    this.lastRank = null;
  }

  private takeUnit(one: MentionOf<"unit">, at: number): void {
    this.leaveDigits(one, "unit");
    const standing = standingOf(this.list, at);
    if (standing === "none" || (standing === "weak" && this.unit !== null)) return;
    if (one.bare && one.role !== "subject" && one.role !== "heading") return;
    const meant = one.bare ? this.meant(one.unit) : one.unit;
    if (meant === null) return;
    const unit = { ...meant, name: this.context.spelling(meant.name) };
    this.unit = unit;
    this.spoken = true;
    this.lastRank = null;
    if (this.head !== null && this.head.used.size === 0) this.topic = this.head;
    else {
      this.closeHead();
      this.head = this.topic === null ? null : { ...this.topic, used: new Set() };
    }
  }

  /** "Sở đạt …": the one that the text is about, or the one of that level that it names; else nobody. */
  private meant(bare: NamedUnit): NamedUnit | null {
    const { unit, byLevel } = this.context;
    if (bare.level === null) return null;
    const current = this.unit ?? unit;
    if (current?.level === bare.level) return current;
    if (unit?.level === bare.level) return unit;
    const name = byLevel.get(bare.level) ?? bare.name;
    return name === "" ? null : { name, level: bare.level };
  }

  private takePeriod(one: MentionOf<"period">, at: number): void {
    this.leaveDigits(one, "period");
    if (!isOwnPeriod(this.list, at)) return;
    const key = this.keyOf(one);
    if (key === null) return;
    // "Tháng 9/2026 …, năm 2026": the year says nothing more.
    if (isYear(key) && this.own !== null && !isYear(this.own) && this.brackets.length === 0) return;
    if (this.own !== null && this.own !== key && this.head !== null && this.head.used.size > 0)
      this.head = { ...this.head, used: new Set() };
    else if (this.brackets.length > 0 && this.head !== null) this.head = { ...this.head, used: new Set() };
    this.own = key;
  }

  /** The key of a period; "tháng 12" in a bracket beside January is December of the year before. */
  private keyOf(one: MentionOf<"period">): string | null {
    const mention = one.period;
    if (typeof mention === "string") return null;
    const known = this.own ?? this.state.period ?? this.context.period?.key ?? null;
    const base = known === null ? null : parsePeriodKey(known);
    const period = resolvePeriod(mention, base?.year ?? this.context.year);
    if (!period) return null;
    const behindIt = mention.year === null && this.brackets.length > 0 && base?.type === period.type;
    if (behindIt && base && period.year === base.year && period.index > base.index)
      return periodKey({ ...period, year: period.year - 1 });
    return periodKey(period);
  }

  private takeClass(one: MentionOf<"class">, at: number): void {
    if (one.heads) {
      this.listedClass = one.name;
      return;
    }
    // "12 xã xếp loại Tốt": so many units, not this one.
    const before = this.list[at - 1];
    if (before?.kind === "aside" && before.reason === "count") return;
    const grouped = this.head !== null && this.head.used.size > 0 && !isTotal(this.head.codes);
    if (grouped && isBreak(this.list[at - 1], "open")) return;
    if (this.roles.size > 0 && this.state.above === "target") return;
    if (
      behind({ list: this.list, at }, (near) => isBreak(near, "clause")).some((near) =>
        isSignal(near, "target"),
      )
    )
      return;
    if (
      behind({ list: this.list, at }, (near) => isBreak(near, "clause")).some((near) =>
        isSignal(near, "other"),
      )
    )
      return;
    this.put(one, "class", TOTAL, 0, { word: one.name });
  }

  private takeMoved(one: MentionOf<"moved">): void {
    const rank = this.lastRank;
    if (rank === null) {
      const known = this.facts.findLast(({ slot }) => slot === "score" || slot === "percent");
      if (!known || !isTotal(known.codes)) return this.leave(one, "rank_change", false);
      this.facts.push({
        ...known,
        slot: "rankDelta",
        value: one.places,
        place: this.stretch(one.at, one.end, one.text),
      });
      return;
    }
    this.facts.push({
      ...rank,
      slot: "rankDelta",
      value: one.places,
      place: this.stretch(one.at, one.end, one.text),
    });
    this.lastSlot = "rankDelta";
  }

  private takeSignal(one: MentionOf<"signal">, at: number): void {
    this.leaveDigits(one, one.signal === "index" ? "index_name" : "signal");
    if (one.signal === "missing" || one.signal === "idle") {
      const before = this.list[at - 1];
      if (this.head !== null && this.head.used.size === 0) {
        this.put(one, one.signal, this.head, 0);
        this.use("score");
      } else if (
        this.head === null &&
        ((before?.kind === "period" && this.own !== null) || before?.kind === "unit")
      )
        this.put(one, one.signal, TOTAL, 0);
    } else if (one.signal === "same") this.takeSame(one, at);
  }

  /** "giữ nguyên", "không thay đổi": of the rank when that was said last. */
  private takeSame(one: MentionOf<"signal">, at: number): void {
    if (this.list[at + 1]?.kind === "figure") return;
    if (this.lastSlot === "rank" && this.lastRank) {
      this.facts.push({
        ...this.lastRank,
        slot: "rankDelta",
        value: 0,
        place: this.stretch(one.at, one.end, one.text),
      });
      return;
    }
    const { head } = this;
    if (head === null || !(head.used.has("score") || head.used.has("percent")) || head.used.has("delta"))
      return;
    if (/hạng|vị trí/iu.test(one.text)) return;
    this.put(one, "delta", head, 0);
    this.use("delta");
  }

  private takeCounted(one: FigureMention | RankMention, at: number): void {
    const role = this.roles.get(one);
    if (!role) return this.leave(one, "unbound", true);
    if (role.role === "left") {
      if (one.kind === "rank" && isSignal(this.list[at - 1], "from")) this.fromRank = one.rank;
      if (role.reason === "corrected" && one.kind === "figure")
        this.put(one, "corrected", this.head ?? this.topic ?? TOTAL, one.value);
      return this.leave(one, role.reason, role.ask);
    }
    if (one.kind === "rank") this.takeRank(one, at);
    else this.takeFigure(one, at, role);
  }

  private takeRank(one: RankMention, at: number): void {
    const { head } = this;
    const grouped = head !== null && one.group && (head.used.size > 0 || one.at - head.end < 30);
    const of = grouped ? head : TOTAL;
    this.put(one, "rank", of, one.rank, { of: one.of });
    this.lastRank = this.facts[this.facts.length - 1] ?? null;
    if (grouped) this.use("rank");
    this.lastSlot = "rank";
    this.takeClimb(one, at);
  }

  /** "từ hạng 9 lên hạng 5": four places won. */
  private takeClimb(one: RankMention, at: number): void {
    const to = this.list[at - 1];
    if (this.fromRank === null || this.lastRank === null || !to || !isSignal(to, "to")) return;
    const place = this.stretch(to.at, to.end, to.text);
    this.facts.push({ ...this.lastRank, slot: "rankDelta", value: this.fromRank - one.rank, place });
    this.fromRank = null;
  }

  private takeFigure(one: FigureMention, at: number, role: Exclude<Role, { role: "left" }>): void {
    const slot: Slot =
      role.role === "score" || role.role === "rank"
        ? one.percent && one.of === null
          ? "percent"
          : "score"
        : role.role;
    if (this.near !== null && this.head === null) {
      this.misses.push({
        label: this.near.label,
        codes: this.near.codes,
        place: this.stretch(this.near.at, one.end, ""),
      });
      return this.leave(one, "name_unsure", false);
    }
    const value = role.role === "delta" ? role.sign * one.value + 0 : one.value;
    const head = this.headFor(one, at, slot);
    if (head) {
      if (slot === "score" && this.isStray(one, head))
        return this.leave(one, "plain", one.value > 1 && this.fits(head, one, slot));
      if (head === this.head) this.use(slot);
      this.put(one, slot, head, value, { of: one.of });
      this.lastSlot = slot;
      return;
    }
    if (this.isTotalFigure(one, slot) && !this.isTold(one, slot)) {
      this.put(one, slot, TOTAL, value, { of: one.of });
      if (this.head === null && (slot === "score" || slot === "percent"))
        this.head = { ...TOTAL, end: one.end, used: new Set([slot]) };
      this.lastSlot = slot;
      return;
    }
    this.leaveUnbound(one, at);
  }

  /** Whose figure it is: a name before it, right behind it, or the topic of the units. */
  private headFor(one: FigureMention, at: number, slot: Slot): Head | null {
    const paired = this.pairs.names.get(one);
    if (paired)
      return {
        ...TOTAL,
        ...paired,
        labelAt: this.stretch(paired.end - paired.label.length, paired.end, paired.label),
      };
    const { head, topic } = this;
    if (this.pairs.units.has(one)) return topic ?? head ?? TOTAL;
    const after = this.nameBehind(one, at);
    const free = head !== null && this.isFree(head, slot);
    if (after && free && !states(head, one.of, this.index) && states(after, one.of, this.index))
      return this.claim(after, slot);
    if (head !== null && free && (this.fits(head, one, slot) || head.labelAt !== null)) return head;
    if (after) return this.claim(after, slot);
    if (head === null && slot === "previous") return this.nameAhead(at);
    if (topic !== null && this.spoken && this.isFree(topic, slot) && this.fits(topic, one, slot)) {
      const key = `${this.unit?.name ?? ""} ${topic.codes[0] ?? ""} ${slot}`;
      if (!this.told.has(key)) return topic;
    }
    return null;
  }

  /** "18/18 điểm công khai". */
  private nameBehind(one: FigureMention, at: number): MentionOf<"name"> | null {
    const next = this.list[at + 1];
    if (next?.kind !== "name" || next.at - one.end >= 14 || !(one.points || one.of !== null || one.percent))
      return null;
    const following = this.list[at + 2];
    const own = following?.kind === "figure" && !states(next, one.of, this.index);
    return own || (following?.kind === "figure" && one.of === null) ? null : next;
  }

  /** "So với tháng 8 (76,10 điểm), tổng điểm … đạt 79,30 điểm": the old value goes before its name. */
  private nameAhead(at: number): Head | null {
    for (let place = at + 1; place < this.list.length; place += 1) {
      const one = this.list[place];
      if (!one || isBreak(one, "clause")) return null;
      if (one.kind === "name")
        return { ...TOTAL, ...one, labelAt: this.stretch(one.end - one.label.length, one.end, one.label) };
      if (one.kind === "figure") return TOTAL;
    }
    return null;
  }

  private claim(name: MentionOf<"name">, slot: Slot): Head {
    this.claimed.set(name, slot);
    return {
      ...TOTAL,
      ...name,
      labelAt: this.stretch(name.end - name.label.length, name.end, name.label),
      used: new Set(),
    };
  }

  private isFree(head: Head, slot: Slot): boolean {
    return !head.used.has(slot) || !(slot === "score" || slot === "percent" || slot === "previous");
  }

  private fits(head: Pick<Head, "codes">, one: FigureMention, slot: Slot): boolean {
    if (slot !== "score" || one.of !== null) return true;
    return head.codes.some((code) => one.value <= (this.index.maximumOf(code) ?? TOTAL_MOST));
  }

  /** A whole number without "điểm" far from its name is something else. */
  private isStray(one: FigureMention, head: Head): boolean {
    return one.decimals === 0 && !one.points && one.of === null && head.end >= 0 && one.at - head.end > NEAR;
  }

  private isTotalFigure(one: FigureMention, slot: Slot): boolean {
    if (this.head !== null && !isTotal(this.head.codes) && slot !== "score") return false;
    if (this.head !== null && slot === "score" && !isTotal(this.head.codes) && this.head.used.size === 0)
      return false;
    if (one.percent && one.of === null) return false;
    if (one.value > TOTAL_MOST) return false;
    if (one.of !== null) return one.of === TOTAL_MOST;
    const said = one.points || this.pairs.units.has(one) || (one.decimals > 0 && this.spoken);
    if (slot !== "score")
      return said && (this.lastSlot !== null || this.facts.some(({ codes }) => isTotal(codes)));
    return said && one.value > GROUP_MOST && this.head === null;
  }

  private isTold(one: FigureMention, slot: Slot): boolean {
    return slot === "score" && this.told.has(this.toldKey(TOTAL_CODE, slot, this.pairs.units.get(one)?.name));
  }

  private toldKey(code: string, slot: Slot, unit = this.unit?.name): string {
    return `${unit ?? ""} ${code} ${slot} ${this.own ?? this.state.period ?? ""}`;
  }

  private leaveUnbound(one: FigureMention, at: number): void {
    const rate =
      one.percent && behind({ list: this.list, at }, () => false).some((near) => isSignal(near, "share"));
    const scored =
      one.decimals > 0 ||
      one.percent ||
      one.points ||
      (one.of !== null && this.index.maxima.includes(one.of));
    if (rate) this.leave(one, "rate", false);
    else this.leave(one, scored ? "unbound" : "plain", scored || one.of !== null);
  }

  private use(slot: Slot): void {
    if (this.head) this.head = { ...this.head, used: new Set([...this.head.used, slot]) };
  }

  private put(
    one: Mention,
    slot: Slot,
    head: Pick<Head, "codes" | "sure" | "label" | "labelAt">,
    value: number,
    { of = null, word = "" }: { of?: number | null; word?: string } = {},
  ): void {
    const unit = this.pairs.units.get(one) ?? this.unit;
    const bracketed = this.brackets.length > 0;
    const behindIt =
      this.own === null && !(bracketed && this.state.period !== null)
        ? periodBehind(this.list, this.at)
        : null;
    const period = this.own ?? (behindIt && this.keyOf(behindIt)) ?? this.state.period;
    const figure = one.kind === "figure" ? one : null;
    this.told.add(`${unit?.name ?? ""} ${head.codes[0] ?? ""} ${slot}`);
    this.told.add(this.toldKey(head.codes[0] ?? "", slot, unit?.name));
    this.facts.push({
      unit,
      period,
      codes: head.codes,
      sure: head.sure,
      label: head.label,
      labelAt: head.labelAt,
      slot,
      value,
      of,
      percent: figure?.percent ?? false,
      percentPoints: figure?.percentPoints ?? false,
      mended: figure?.mended ?? false,
      word,
      place: this.stretch(one.at, one.end, one.text),
    });
    if (slot === "score" && isTotal(head.codes) && this.listedClass !== null)
      this.facts.push({
        ...(this.facts[this.facts.length - 1] as Fact),
        slot: "class",
        word: this.listedClass,
      });
  }

  private leave(one: Mention, reason: LeftOut["reason"], ask: boolean): void {
    this.left.push({ ...this.stretch(one.at, one.end, one.text.trim()), reason, ask });
  }

  private leaveDigits(one: Mention, reason: LeftOut["reason"]): void {
    if (/\d/.test(one.text)) this.leave(one, reason, false);
  }

  private stretch(at: number, end: number, text: string): Stretch {
    const start = Math.max(0, at);
    const place = placeOf(this.sentence.paragraph, this.sentence.offset + start);
    return { text: text === "" ? this.sentence.text.slice(start, end) : text, ...place };
  }

  /** A change or an old value is of the unit and period of the score beside it. */
  private mated(): Fact[] {
    const last = new Map<string, Fact>();
    const first = new Map<string, Fact>();
    for (const fact of this.facts)
      if (isScore(fact) && !first.has(fact.codes[0] ?? "")) first.set(fact.codes[0] ?? "", fact);
    return this.facts.map((fact) => {
      const code = fact.codes[0] ?? "";
      if (isScore(fact)) last.set(code, fact);
      if (fact.slot !== "delta" && fact.slot !== "previous") return fact;
      const mate = last.get(code) ?? first.get(code);
      return mate ? { ...fact, unit: mate.unit, period: mate.period } : fact;
    });
  }

  /** A line that is only the name of an indicator opens its parts, or has no figure. */
  private openLine(): void {
    const { text, paragraph, cited } = this.sentence;
    const [only] = this.silent;
    if (!only || this.silent.length !== 1 || this.facts.length > 0 || cited || this.roles.size > 0) return;
    const rest = text.replace(only.label, "").replace(/[\s:.,;()*_–-]/g, "");
    const coded = /^\(?[A-Z]*\)?$/.test(rest);
    if (!coded || paragraph.text.trim().length > text.trim().length) return;
    const parts = this.index.partsOf(only.codes[0] ?? "").length > 0;
    const colon = /[:=]\s*$/.test(text);
    if (!parts && !colon) return;
    this.facts.push(this.lineFact(only));
  }

  private lineFact(head: Head): Fact {
    return {
      unit: this.unit,
      period: this.own ?? this.state.period,
      codes: head.codes,
      sure: head.sure,
      label: head.label,
      labelAt: head.labelAt,
      slot: "header",
      value: 0,
      of: null,
      percent: false,
      percentPoints: false,
      mended: false,
      word: "",
      place: head.labelAt ?? this.stretch(0, this.sentence.text.length, this.sentence.text),
    };
  }

  private nextState(): ProseState {
    const { sentence, list, state } = this;
    const figured = this.facts.some(({ slot }) => slot !== "header");
    const named = list.some((one) => isSignal(one, "index"));
    const short = sentence.text.length < HEADING;
    // Capitals before the first figures are those of a letterhead.
    const heading = state.begun || sentence.text !== sentence.text.toUpperCase();
    // "Toàn tỉnh hiện có 6.162 thủ tục hành chính." is no heading.
    const counts = list.some((one) => one.kind === "aside" && one.reason === "count");
    const told = figured || sentence.leadsIn || (heading && short && !counts) || (state.begun && named);
    const last = list.findLast((one, at): one is MentionOf<"period"> => this.tells(one, at));
    const period = told && last ? (this.keyOf(last) ?? state.period) : state.period;
    return {
      unit: this.spoken && told ? this.unit : state.unit,
      period,
      topic: this.nextTopic(),
      above: this.nextAbove(),
      begun: state.begun || figured,
      introduces: this.introduces,
    };
  }

  private tells(one: Mention, at: number): boolean {
    if (one.kind !== "period" || !isOwnPeriod(this.list, at)) return false;
    const outside = (near: Mention, place: number) =>
      near.kind === "period" && !isBracketed(this.list, place);
    if (isBracketed(this.list, at) && (this.facts.length > 0 || this.list.some(outside))) return false;
    const key = this.keyOf(one);
    const { period } = this.state;
    return key !== null && (!isYear(key) || period === null || isYear(period));
  }

  private nextTopic(): Head | null {
    const names = this.list.filter((one): one is MentionOf<"name"> => one.kind === "name");
    const [only] = names;
    if (this.sentence.leadsIn && this.facts.length === 0 && only && names.length === 1)
      return { ...TOTAL, ...only, labelAt: null, used: new Set() };
    const goesOn =
      this.list.some(({ kind }) => kind === "unit") && this.unused === 0 && this.facts.length > 0;
    return goesOn ? this.state.topic : null;
  }

  /** "Kết quả DDCI năm 2025:" and "Chỉ tiêu năm 2026:" tell what the list below is of. */
  private nextAbove(): Frame["above"] {
    const { list, sentence, state } = this;
    const named = list.some((one) => isSignal(one, "index"));
    if (sentence.leadsIn && this.facts.length === 0) {
      if (list.some((one) => isSignal(one, "other")) && !named) return "other_index";
      if (list.some((one) => isSignal(one, "target")) && !/kết quả|đạt được/iu.test(sentence.text))
        return "target";
      return null;
    }
    return sentence.paragraph.listed || /^[-+*]/.test(sentence.text) ? state.above : null;
  }
}

function isTotal(codes: readonly string[]): boolean {
  return codes[0] === TOTAL_CODE;
}

function isScore({ slot }: Fact): boolean {
  return slot === "score" || slot === "percent";
}

function isYear(key: string): boolean {
  return /^\d{4}$/.test(key);
}

function states(head: Pick<Head, "codes">, of: number | null, index: NameIndex): boolean {
  return of === null || head.codes.some((code) => index.maximumOf(code) === of);
}
