import type { Answer, Draw, ReadItem, Reading, TrueItem } from "./contract";
import { drawMany } from "./draw";
import { MAX } from "./draw/scores";
import { judge } from "./judge";

const DRAWS = drawMany(160, 20260101);

function item(code: string, truth: TrueItem): ReadItem {
  const max = MAX[code as keyof typeof MAX];
  const status =
    truth.score !== undefined && truth.score > max ? "error" : truth.score === undefined ? "missing" : "ok";
  const {
    score = null,
    percent = null,
    delta = null,
    rank = null,
    of = null,
    previous = null,
    rankDelta = null,
  } = truth;
  return { code, max, status, score, percent, delta, rank, of, previous, rankDelta };
}

/** What a reader without fault would give. */
function ideal({ truth }: Draw): Reading {
  return {
    kind: truth.kind,
    records: truth.records.map((record) => ({
      unit: record.unit,
      period: record.period === null ? null : { key: record.period },
      items: Object.entries(record.items).map(([code, one]) => item(code, one)),
      total: item("TONG", record.total ?? {}),
      classification: record.classification,
    })),
    doubts: truth.required.map((code) => ({ code, severity: "ask" })),
  };
}

function both(reading: Reading): Answer {
  return { reading, accepted: reading };
}

function classAfter(one: Draw, change: (reading: Reading) => void): string {
  const reading = structuredClone(ideal(one));
  change(reading);
  return judge(one, both(reading)).class;
}

const clean = DRAWS.filter(
  ({ truth }) => truth.required.length === 0 && truth.records.some(({ total }) => total?.score !== undefined),
);

test("the same seed gives the same draws, another seed others", () => {
  expect(drawMany(40, 7)).toEqual(drawMany(40, 7));
  expect(drawMany(40, 7).map(({ input }) => input)).not.toEqual(drawMany(40, 8).map(({ input }) => input));
});

test("a faultless reading of any draw is right", () => {
  const wrong = DRAWS.map((one) => ({ id: one.id, ...judge(one, both(ideal(one))) })).filter(
    (verdict) => verdict.class !== "right",
  );
  expect(wrong).toEqual([]);
});

test("every true figure stands in the text it was drawn for", () => {
  const absent = DRAWS.flatMap(({ id, input, truth }) =>
    truth.records.flatMap(({ items, total }) =>
      [...Object.values(items), total].flatMap((one) => {
        const score = one?.score;
        if (score === undefined) return [];
        const text = input.replaceAll("O", "0").replaceAll("l", "1").replaceAll(",", ".");
        return text.includes(String(score)) ? [] : [`${id} ${score}`];
      }),
    ),
  );
  expect(absent).toEqual([]);
});

test("a figure moved, lost or invented without a doubt is silent", () => {
  for (const one of clean) {
    const first = (reading: Reading): ReadItem =>
      reading.records.flatMap(({ total }) => total ?? []).find(({ score }) => score !== null) as ReadItem;
    expect(
      classAfter(one, (reading) => void (first(reading).score = (first(reading).score ?? 0) + 0.5)),
    ).toBe("silent");
    expect(classAfter(one, (reading) => void reading.records.pop())).toBe("silent");
    expect(classAfter(one, (reading) => void (first(reading).rankDelta = 77))).toBe("silent");
    expect(
      classAfter(
        one,
        (reading) =>
          void reading.records.push({ ...ideal(one).records[0], unit: "Sở Khác" } as Reading["records"][0]),
      ),
    ).toBe("silent");
    expect(
      classAfter(one, (reading) => reading.records.forEach((record) => (record.period = { key: "1999-01" }))),
    ).toBe("silent");
  }
});

test("a doubt that the text does not deserve makes a right reading asked, a deserved one that is not raised makes it silent", () => {
  for (const one of clean)
    expect(
      classAfter(one, (reading) => void reading.doubts.push({ code: "WHATEVER", severity: "ask" })),
    ).toBe("asked");
  for (const one of DRAWS.filter(({ truth }) => truth.kind === "scores" && truth.required.length > 0))
    expect(classAfter(one, (reading) => void (reading.doubts = []))).toBe("silent");
});

test("what is not recognised is asked about with a proposal or an answer, else unread", () => {
  const none: Reading = { kind: "unrecognised", records: [], doubts: [{ code: "ANY", severity: "block" }] };
  for (const one of clean.slice(0, 50)) {
    expect(judge(one, both(none)).class).toBe("unread");
    expect(
      judge(one, { reading: { ...none, proposal: { columns: [] } }, accepted: ideal(one) }),
    ).toMatchObject({ class: "asked", oneAway: true });
    expect(judge(one, { reading: none, accepted: ideal(one) })).toMatchObject({
      class: "asked",
      oneAway: true,
    });
  }
});

test("a first answer that leads to a wrong reading is counted as misled", () => {
  for (const one of clean.slice(0, 50)) {
    const asks: Reading = { ...ideal(one), doubts: [{ code: "ANY", severity: "ask" }] };
    const lost: Reading = { ...ideal(one), records: [] };
    expect(judge(one, { reading: asks, accepted: lost })).toMatchObject({
      class: "asked",
      oneAway: false,
      misled: true,
    });
  }
});
