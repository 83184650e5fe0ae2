/** The reading as the command line prints it; only what the judge looks at. */
export interface Reading {
  kind: string;
  records: ReadRecord[];
  doubts: ReadDoubt[];
  proposal?: unknown;
}

export interface ReadRecord {
  unit: string | null;
  period: { key: string; asOf?: string } | null;
  items: ReadItem[];
  total: ReadItem | null;
  classification: string | null;
}

export interface ReadItem {
  code: string;
  score: number | null;
  max: number | null;
  percent: number | null;
  delta: number | null;
  rank: number | null;
  of: number | null;
  status: string;
  previous?: number | null;
  rankDelta?: number | null;
}

export interface ReadDoubt {
  code: string;
  subject?: string;
  severity: "block" | "ask" | "note";
  message?: string;
  answers?: unknown[];
}

export type Code = "CKMB" | "TDGQ" | "DVTT" | "DVCTT" | "TTTT" | "MDSH" | "MDHL";

/** One figure as a careful clerk reads it. What is absent is not printed. */
export interface TrueItem {
  score?: number;
  percent?: number;
  max?: number;
  delta?: number;
  previous?: number;
  rank?: number;
  of?: number;
  rankDelta?: number;
}

export interface TrueRecord {
  unit: string | null;
  period: string | null;
  items: Partial<Record<Code, TrueItem>>;
  total: TrueItem | null;
  classification: string | null;
}

export interface Truth {
  kind: "scores" | "operational" | "unrecognised";
  records: TrueRecord[];
  /** Codes that must be among the doubts, whatever their severity; also allowed as block or ask. */
  required: string[];
  /** Codes that may stand as block or ask without the draw counting as asked. */
  allowed: string[];
}

export type Kind = "tables-usual" | "tables-office" | "tables-dirty" | "prose";

export interface Draw {
  id: string;
  kind: Kind;
  format: "text" | "html";
  input: string;
  truth: Truth;
  /** How it was made, for whoever looks at a failure. */
  made: string;
}

/** The first and the second reading of one draw. */
export interface Answer {
  reading: Reading;
  accepted: Reading;
}
