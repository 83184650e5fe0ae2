import type { NoticeKind } from "./model/notice-model";
import { NOTICE_KINDS } from "./model/notice-model";
import { isFields, readText } from "./model/stored";
import type { Task } from "./model/task";

/** What the workbook keeps for its notices beside the letterhead. */
export interface NoticeSettings {
  tasks: readonly Task[];
  /** Whether tasks and chart stand in documents; null: by default. */
  withTasks: boolean | null;
  withChart: boolean | null;
  bodyPt: 13 | 14;
  /** Titles of the sections of a year's targets: { "2025": { I: "Chỉ tiêu cụ thể về …" } }. */
  targetSections: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Kind that the office used last, by the kind that fits the figures: figures of another sort begin with their own. */
  kinds: Readonly<Partial<Record<NoticeKind, NoticeKind>>>;
  /** Whether the office put all units in an annex; null: by default. */
  withUnits: boolean | null;
  /** General sentences that the office switched on or off against their default, by id. */
  switches: Readonly<Record<string, boolean>>;
}

export const DEFAULT_NOTICE_SETTINGS: NoticeSettings = {
  tasks: [],
  withTasks: null,
  withChart: null,
  bodyPt: 13,
  targetSections: {},
  kinds: {},
  withUnits: null,
  switches: {},
};

/** Reads stored settings part by part: what does not fit has its default. */
export function readNoticeSettings(stored: unknown): NoticeSettings {
  if (!isFields(stored)) return DEFAULT_NOTICE_SETTINGS;
  const { tasks, withTasks, withChart, bodyPt, targetSections, kinds, withUnits, switches } = stored;
  return {
    tasks: Array.isArray(tasks) ? tasks.filter(isFields).map(readTask) : [],
    withTasks: typeof withTasks === "boolean" ? withTasks : null,
    withChart: typeof withChart === "boolean" ? withChart : null,
    bodyPt: bodyPt === 14 ? 14 : 13,
    targetSections: readSections(targetSections),
    kinds: readKinds(kinds),
    withUnits: typeof withUnits === "boolean" ? withUnits : null,
    switches: readSwitches(switches),
  };
}

function readKinds(stored: unknown): NoticeSettings["kinds"] {
  if (!isFields(stored)) return {};
  return Object.fromEntries(
    NOTICE_KINDS.flatMap((fitting) => {
      const used = NOTICE_KINDS.find((kind) => kind === stored[fitting]);
      return used === undefined ? [] : [[fitting, used] as const];
    }),
  );
}

function readSwitches(stored: unknown): NoticeSettings["switches"] {
  if (!isFields(stored)) return {};
  return Object.fromEntries(
    Object.entries(stored).filter((entry): entry is [string, boolean] => typeof entry[1] === "boolean"),
  );
}

function readTask({ to, what, due }: Readonly<Record<string, unknown>>): Task {
  return { to: readText(to), what: readText(what), due: readText(due) };
}

function readSections(stored: unknown): NoticeSettings["targetSections"] {
  if (!isFields(stored)) return {};
  return Object.fromEntries(
    Object.entries(stored).flatMap(([year, titles]) =>
      isFields(titles)
        ? [
            [
              year,
              Object.fromEntries(
                Object.entries(titles).filter(
                  (entry): entry is [string, string] => typeof entry[1] === "string",
                ),
              ),
            ] as const,
          ]
        : [],
    ),
  );
}
