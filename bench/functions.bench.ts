import {
  CONCATENATE,
  COUNTIF,
  EDATE,
  FIXED,
  LOOKUP,
  NUMBERVALUE,
  RANKEQ,
  ROUND,
  SUM,
  SUMIFS,
  SUMPRODUCT,
} from "@formulajs/formulajs";
import { callFunction } from "../src/functions/call";
import { CellError } from "../src/functions/cell";
import type { FunctionId } from "../src/functions/declarations";
import { DECLARATIONS } from "../src/functions/declarations";
import type { BenchReport, Measure } from "./report";

/** Different inputs, so that nothing is computed once and remembered by the engine. */
const INPUTS = 1_000;
const ROUNDS = 9;
/** Milliseconds of the processor for one round: long enough for its clock. */
const ROUND_TIME = 12;

/**
 * A function beside the function of formulajs that comes nearest to what it does, on the same cells. Where formulajs
 * would write into the ranges that it is given (it flattens them in place), it gets flat lists.
 */
interface Pair {
  id: FunctionId;
  nearest: string;
  input: (index: number) => unknown[];
  theirs: (input: unknown[]) => unknown;
}

const score = (index: number, most = 22): number =>
  Math.round((((index * 7919) % 9973) / 9973) * most * 100) / 100 || 1;
const rate = (index: number): number => Math.round((2 + score(index, 97)) * 100) / 100;
const cell = (value: unknown): unknown[][] => [[value]];
const BOUNDS = [0, 50, 70, 80, 90];
const NAMES = ["Yếu", "Trung bình", "Khá", "Tốt", "Xuất sắc"];
const valueOf = (range: unknown): number => (range as number[][])[0]?.[0] ?? 0;

const HEADER = [
  "Đơn vị",
  "Cấp",
  "Kỳ",
  "Mã",
  "Chỉ số",
  "Điểm",
  "Tối đa",
  "Tỷ lệ",
  "Hạng",
  "Trên",
  "Tình trạng",
  "Nguồn",
  "Ghi lúc",
];
const GROUPS = [
  ["CKMB", "Công khai, minh bạch", 18],
  ["TDGQ", "Tiến độ, kết quả giải quyết", 20],
  ["DVCTT", "Dịch vụ công trực tuyến", 12],
  ["TTTT", "Thanh toán trực tuyến", 10],
  ["MDSH", "Số hóa hồ sơ", 22],
  ["MDHL", "Mức độ hài lòng", 18],
] as const;

/** A score book as Excel hands it over: units × months × groups, with its header. */
function book(rows: number): unknown[][] {
  const cells: unknown[][] = [HEADER];
  for (let row = 0; row < rows; row += 1) {
    const [code, label, max] = GROUPS[row % GROUPS.length] ?? GROUPS[0];
    const month = Math.floor(row / GROUPS.length) % 24;
    const unit = `Xã Tân An ${Math.floor(row / (GROUPS.length * 24))}`;
    const period = `${2025 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`;
    const score = Math.round(max * (0.4 + ((row * 37) % 60) / 100) * 100) / 100;
    cells.push([
      unit,
      "Xã",
      period,
      code,
      label,
      score,
      max,
      "–",
      "",
      "",
      "có số liệu",
      "Dán ngày 05/03/2026",
      "2026-03-05 16:45:10",
    ]);
  }
  return cells;
}

/** A small book, looked into by LAYDIEM and, column by column, by SUMIFS. */
const SMALL_BOOK = book(1_000);
const [UNITS, PERIODS, CODES, POINTS] = [0, 2, 3, 5].map((column) => SMALL_BOOK.map((row) => row[column]));

const PAIRS: readonly Pair[] = [
  {
    id: "TONGDIEM",
    nearest: "SUM",
    input: (index) => [[1, 2, 3, 4, 5].map((group) => [score(index + group, 18)])],
    theirs: ([range]) => SUM(range),
  },
  {
    id: "UOCTINHNHOM",
    nearest: "ROUND of SUMPRODUCT over SUM",
    input: (index) => [
      [[rate(index)], [rate(index + 1)]],
      [[12], [10]],
    ],
    theirs: ([rates, maxima]) => ROUND(Number(SUMPRODUCT(rates, maxima)) / Number(SUM(maxima)), 2),
  },
  {
    id: "TYLE",
    nearest: "ROUND",
    input: (index) => [cell(score(index)), cell(22)],
    theirs: ([points, max]) => ROUND((100 * valueOf(points)) / valueOf(max), 2),
  },
  { id: "DIEMMAT", nearest: "SUM", input: (index) => [cell(score(index)), cell(22)], theirs: difference },
  {
    id: "CHENHLECH",
    nearest: "SUM",
    input: (index) => [cell(rate(index)), cell(rate(index + 7))],
    theirs: difference,
  },
  { id: "CHENHCHITIEU", nearest: "SUM", input: (index) => [cell(rate(index)), cell(60)], theirs: difference },
  {
    id: "THAYDOIHANG",
    nearest: "SUM",
    input: (index) => [cell((index % 19) + 1), cell(7)],
    theirs: difference,
  },
  {
    id: "DATCHITIEU",
    nearest: "COUNTIF",
    input: (index) => [cell(rate(index)), cell(">=60")],
    theirs: ([reached, target]) => COUNTIF(reached, (target as string[][])[0]?.[0]),
  },
  {
    id: "XEPLOAI",
    nearest: "LOOKUP",
    input: (index) => [cell(rate(index))],
    theirs: ([total]) => LOOKUP(ROUND(valueOf(total), 2), BOUNDS, NAMES),
  },
  {
    id: "CANTHEM",
    nearest: "LOOKUP",
    input: (index) => [cell(rate(index))],
    theirs: ([total]) => LOOKUP(ROUND(valueOf(total), 2), BOUNDS, NAMES),
  },
  {
    id: "CHENHLECHCHU",
    nearest: "FIXED",
    input: (index) => [cell(rate(index)), cell(rate(index + 7))],
    theirs: ([now, before]) => FIXED(valueOf(now) - valueOf(before), 2),
  },
  {
    id: "NHANXET",
    nearest: "CONCATENATE of FIXED",
    input: (index) => [cell("Tiến độ"), cell(rate(index)), cell(rate(index + 7))],
    theirs: ([name, now, before]) => {
      const [a, b] = [valueOf(now), valueOf(before)];
      return CONCATENATE(
        valueOf(name),
        " đạt ",
        FIXED(a, 2),
        "%, tăng ",
        FIXED(a - b, 2),
        " so với ",
        FIXED(b, 2),
        "%.",
      );
    },
  },
  {
    id: "XEPHANG",
    nearest: "RANK.EQ",
    input: (index) => {
      const list = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((unit) => [rate(index + unit * 13)]);
      return [cell(list[3]?.[0]), list];
    },
    theirs: ([figure, list]) => RANKEQ(valueOf(figure), (list as number[][]).flat()),
  },
  {
    id: "LAYDIEM",
    nearest: "SUMIFS",
    input: (index) => {
      const row = SMALL_BOOK[1 + (index % 1_000)] ?? [];
      return [SMALL_BOOK, cell(row[0]), cell(row[2]), cell(row[3])];
    },
    theirs: ([, unit, period, code]) =>
      SUMIFS(POINTS, UNITS, valueOf(unit), PERIODS, valueOf(period), CODES, valueOf(code)),
  },
  {
    id: "KYTRUOC",
    nearest: "EDATE",
    input: (index) => [cell(`${2020 + (index % 30)}-${String((index % 12) + 1).padStart(2, "0")}`)],
    theirs: ([period]) => EDATE(`${String((period as string[][])[0]?.[0])}-01`, -1),
  },
  {
    id: "DOCDIEM",
    nearest: "NUMBERVALUE",
    input: (index) => [cell(rate(index).toFixed(2).replace(".", ","))],
    theirs: ([text]) => NUMBERVALUE((text as string[][])[0]?.[0], ",", "."),
  },
  {
    id: "SOVN",
    nearest: "FIXED",
    input: (index) => [cell(rate(index))],
    theirs: ([value]) => FIXED(valueOf(value), 2),
  },
];

function difference([left, right]: unknown[]): unknown {
  return SUM(left, -valueOf(right));
}

/** Nanoseconds of one call: the best of several rounds, taken in turns, in time of the processor and not of the clock. */
function compare({ id, input, theirs }: Pair): { ours: number; theirs: number } {
  const declaration = DECLARATIONS[id];
  // Excel hands over all arguments, those that were left out as null.
  const leftOut = Object.keys(declaration.parameters).map(() => null);
  const inputs = Array.from({ length: INPUTS }, (_, index) => Object.assign([...leftOut], input(index)));
  const best = { ours: Infinity, theirs: Infinity };
  for (let round = 0; round < ROUNDS; round += 1) {
    best.ours = Math.min(
      best.ours,
      timeOf(inputs, (one) => callFunction(declaration, one)),
    );
    best.theirs = Math.min(best.theirs, timeOf(inputs, theirs));
  }
  return best;
}

let sink: unknown;

function timeOf(inputs: readonly unknown[][], work: (input: unknown[]) => unknown): number {
  const started = process.cpuUsage();
  for (let calls = 0; ; calls += inputs.length) {
    const { user, system } = process.cpuUsage(started);
    if (user + system > ROUND_TIME * 1e3) return ((user + system) * 1e3) / calls;
    for (const input of inputs) sink = work(input);
  }
}

function scalars(): Measure[] {
  return PAIRS.map((pair) => {
    const times = compare(pair);
    return {
      name: `${pair.id} (${times.ours.toFixed(0)} ns) against ${pair.nearest} (${times.theirs.toFixed(0)} ns)`,
      value: times.theirs / times.ours,
      unit: "× its speed",
      limit: 1 / 3,
      atLeast: true,
    };
  });
}

/** Milliseconds of the processor, the best of several rounds. */
function bestOf(work: () => void): number {
  let best = Infinity;
  for (let round = 0; round < 9; round += 1) {
    const started = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(started);
    best = Math.min(best, (user + system) / 1e3);
  }
  return best;
}

function tableTime(id: FunctionId, cells: unknown[][], rest: unknown[]): number {
  return bestOf(() => {
    const answer = callFunction(DECLARATIONS[id], [cells, ...rest]);
    if (answer.length < 5) throw new Error(`${id} answered ${JSON.stringify(answer)}`);
  });
}

/** The least that any function over the book must do: look at unit and period of every row. */
function bareLoop(cells: unknown[][]): number {
  return bestOf(() => {
    let found = 0;
    for (const row of cells) if (row[0] === "Xã Tân An 7" && row[2] === "2026-02") found += 1;
    sink = found;
  });
}

function tables(): Measure[] {
  const [small, large] = [book(25_000), book(250_000)];
  const comparison = (cells: unknown[][]): number =>
    tableTime("BANGSOSANH", cells, [cell("Xã Tân An 7"), cell("2026-02")]);
  const [one, ten] = [comparison(small), comparison(large)];
  return [
    { name: "BANGSOSANH over 25.000 rows of the book", value: one, unit: "ms", limit: 50 },
    {
      name: `BANGSOSANH over 250.000 rows (${ten.toFixed(1)} ms) against ten times that, memory being slower than caches`,
      value: ten / (one * 10),
      unit: "×",
      limit: Math.max(1.5, (1.5 * bareLoop(large)) / (bareLoop(small) * 10)),
    },
    {
      name: "BANGXEPHANG over 25.000 rows (174 units, 24 months)",
      value: tableTime("BANGXEPHANG", small, [cell("2026-02")]),
      unit: "ms",
    },
  ];
}

/** As many communes as there are, each cell with a formula of its own over the same list; Excel copies it for each. */
function manyRanks(): Measure[] {
  const list = Array.from({ length: 3_321 }, (_, unit) => [score(unit, 100)]);
  const singles = bestOf(() => {
    for (const [value] of list) sink = callFunction(DECLARATIONS.XEPHANG, [cell(value), list.slice()]);
  });
  const spilled = bestOf(() => {
    sink = callFunction(DECLARATIONS.XEPHANG, [list, list]);
  });
  return [
    { name: "XEPHANG in 3.321 single cells over one list", value: singles, unit: "ms", limit: 1_000 },
    { name: "XEPHANG as one formula over 3.321 units", value: spilled, unit: "ms", limit: 50 },
  ];
}

/** Functions over the whole book of 25.000 rows: one period of 174 units out of 24 months. */
function overTheBook(): Measure[] {
  const rows = book(25_000);
  const [unit, period, group] = [cell("Xã Tân An 7"), cell("2026-02"), cell("TDGQ")];
  const calls: readonly (readonly [FunctionId, unknown[]])[] = [
    ["THONGKE", [rows, period, group]],
    ["HANGTRONGSO", [rows, unit, period]],
    ["CHUOIKY", [rows, unit, period, group, 12]],
  ];
  return calls.map(([id, input]) => ({
    name: `${id} over 25.000 rows of the book`,
    value: bestOf(() => {
      const [[answer] = []] = callFunction(DECLARATIONS[id], input);
      if (answer === undefined || answer instanceof CellError) throw new Error(`${id} answered nothing`);
      sink = answer;
    }),
    unit: "ms",
    limit: 50,
  }));
}

export async function run(): Promise<BenchReport> {
  const measures = [...scalars(), ...tables(), ...manyRanks(), ...overTheBook()];
  if (sink === undefined) throw new Error("nothing was measured");
  return { title: "Custom functions", measures };
}
