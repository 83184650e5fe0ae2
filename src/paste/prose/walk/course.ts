import type { NameIndex } from "../../words";
import type { Context } from "../context";
import type { Fact, LeftOut, Slot, Stretch } from "../facts";
import type { Pairs } from "./paired";
import { pairsOf } from "./paired";
import type { Mention, MentionOf, NamedUnit } from "../scan/mention";
import type { Sentence } from "../lines/sentences";
import type { Frame, Role } from "../takers/role";
import type { Head } from "./head";

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

/** How far a sentence is read, and what it has told so far. */
export interface Course {
  readonly sentence: Sentence;
  readonly list: readonly Mention[];
  readonly roles: ReadonlyMap<Mention, Role>;
  readonly index: NameIndex;
  readonly introduces: boolean;
  readonly context: Context;
  readonly state: ProseState;
  readonly pairs: Pairs;
  readonly facts: Fact[];
  readonly left: LeftOut[];
  readonly silent: Head[];
  readonly misses: NearMiss[];
  /** Place of the mention that is read now. */
  at: number;
  /** A misspelt name, as long as its figure may follow. */
  near: MentionOf<"name"> | null;
  head: Head | null;
  topic: Head | null;
  unit: NamedUnit | null;
  /** Period that the sentence itself names. */
  own: string | null;
  /** The sentence has named its unit. */
  spoken: boolean;
  /** Names that found no figure. */
  unused: number;
  /** "Xếp loại Tốt: …" heads the units that follow. */
  listedClass: string | null;
  lastRank: Fact | null;
  fromRank: number | null;
  lastSlot: Slot | null;
  /** Periods outside the brackets that are open. */
  readonly brackets: (string | null)[];
  /** How many facts were told when the bracket was opened, and when a clause ended in it. */
  bracketFrom: number;
  clauseFrom: number;
  /** The score that an old value or a change is of, where another one stands nearer. */
  readonly mates: Map<Fact, Fact>;
  /** Names behind their figure, with what they were used for. */
  readonly claimed: Map<Mention, Slot>;
  readonly told: Set<string>;
}

export function courseOf(
  sentence: Sentence,
  list: readonly Mention[],
  roles: ReadonlyMap<Mention, Role>,
  { index, introduces }: Frame,
  context: Context,
  state: ProseState,
): Course {
  return {
    sentence,
    list,
    roles,
    index,
    introduces,
    context,
    state,
    pairs: pairsOf(list, roles),
    facts: [],
    left: [],
    silent: [],
    misses: [],
    at: 0,
    near: null,
    head: null,
    topic: state.topic,
    unit: state.unit,
    own: null,
    spoken: false,
    unused: 0,
    listedClass: null,
    lastRank: null,
    fromRank: null,
    lastSlot: null,
    brackets: [],
    bracketFrom: 0,
    clauseFrom: 0,
    mates: new Map(),
    claimed: new Map(),
    told: new Set(),
  };
}
