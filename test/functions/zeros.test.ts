import { callInCell } from "../../src/functions/cell-call";
import { DECLARATIONS } from "../../src/functions/declarations";
import { calculatedArguments } from "../../src/functions/zeros/calculated-arguments";

/** The runtime's own class, as far as functions see it. */
class ExcelError extends Error {
  constructor(
    readonly code: string,
    message?: string,
  ) {
    super(message ?? "");
  }
}

/** A workbook of one sheet as the look-up reads it: the kinds of the cells of an address, and formulas. */
let sheet: Record<string, { valueTypes?: string[][]; formulas?: string[][] }>;
let syncs = 0;
let refuses = false;

const workbook = {
  worksheets: {
    load: () => undefined,
    items: [
      {
        name: "Sổ điểm",
        getRange: (address: string) => ({ load: () => undefined, ...sheet[address] }),
      },
    ],
  },
};

beforeEach(() => {
  sheet = {};
  syncs = 0;
  refuses = false;
  Object.assign(globalThis, {
    CustomFunctions: { Error: ExcelError },
    Excel: {
      run: (_options: unknown, work: (context: unknown) => Promise<unknown>) =>
        refuses
          ? Promise.reject(new Error("InvalidOperationInCellEditMode"))
          : work({
              workbook,
              sync: () => {
                syncs += 1;
                return Promise.resolve();
              },
            }),
    },
  });
});

afterAll(() => {
  Reflect.deleteProperty(globalThis, "CustomFunctions");
  Reflect.deleteProperty(globalThis, "Excel");
});

const at = (...parameterAddresses: unknown[]): object => ({ address: "'Sổ điểm'!H2", parameterAddresses });
const DOUBT = { code: "#N/A", message: expect.stringContaining('&""') };

test("a 0 by reference is a figure where the cell holds a number", async () => {
  sheet = { B2: { valueTypes: [["Double"]] } };
  const answer = callInCell(DECLARATIONS.TYLE, [[[0]], [[22]], at("'Sổ điểm'!B2", "")]);
  expect(answer).toBeInstanceOf(Promise);
  expect(await answer).toEqual([[0]]);
});

test("a 0 by reference is nothing where the cell is blank", async () => {
  sheet = { B2: { valueTypes: [["Empty"]] } };
  expect(await callInCell(DECLARATIONS.TYLE, [[[0]], [[22]], at("'Sổ điểm'!$B$2", "")])).toEqual([[""]]);
});

test("a range of blanks is no total of 0, one of zeros is", async () => {
  sheet = {
    "B2:B3": { valueTypes: [["Empty"], ["Empty"]] },
    "C2:C3": { valueTypes: [["Double"], ["Double"]] },
  };
  const blanks = callInCell(DECLARATIONS.TONGDIEM, [[[0], [0]], null, null, at("'Sổ điểm'!B2:B3")]);
  await expect(blanks).rejects.toMatchObject({ code: "#N/A" });
  expect(await callInCell(DECLARATIONS.TONGDIEM, [[[0], [0]], null, null, at("'Sổ điểm'!C2:C3")])).toEqual([
    [0],
  ]);
});

test("each cell of a range is told apart", async () => {
  sheet = { "B2:B4": { valueTypes: [["Double"], ["Empty"], ["Double"]] } };
  expect(
    await callInCell(DECLARATIONS.DIEMMAT, [[[0], [0], [7.46]], [[22]], at("'Sổ điểm'!B2:B4", "")]),
  ).toEqual([[22], [""], [14.54]]);
});

test("nothing is looked up without a 0, or where the range shows that blanks are null", () => {
  expect(callInCell(DECLARATIONS.TYLE, [[[7.46]], [[22]], at("'Sổ điểm'!B2", "")])).toEqual([[33.91]]);
  expect(callInCell(DECLARATIONS.DIEMMAT, [[[0], [null]], [[22]], at("'Sổ điểm'!B2:B3", "")])).toEqual([
    [22],
    [""],
  ]);
  expect(syncs).toBe(0);
});

test("calls of one calculation are looked up together, each range once", async () => {
  sheet = { "B2:B3": { valueTypes: [["Double"], ["Empty"]] }, B2: { valueTypes: [["Double"]] } };
  const answers = await Promise.all([
    callInCell(DECLARATIONS.XEPHANG, [[[0]], [[0], [0]], at("'Sổ điểm'!B2", "'Sổ điểm'!B2:B3")]),
    callInCell(DECLARATIONS.XEPHANG, [[[0]], [[0], [0]], at("'Sổ điểm'!B2", "'Sổ điểm'!B2:B3")]),
  ]);
  expect(answers).toEqual([[[1]], [[1]]]);
  expect(syncs).toBe(2);
});

test.each([
  ["a sheet that is not there", "Sheet9!B2"],
  ["another workbook", "'[Khac.xlsx]Sổ điểm'!B2"],
  ["no address", undefined],
])("a 0 stays in doubt: %s", async (_, address) => {
  await expect(callInCell(DECLARATIONS.TYLE, [[[0]], [[22]], at(address, "")])).rejects.toMatchObject(DOUBT);
});

test("a 0 stays in doubt where the cells have another size than the argument", async () => {
  sheet = { "B2:B3": { valueTypes: [["Double"], ["Double"]] } };
  await expect(
    callInCell(DECLARATIONS.TONGDIEM, [[[0], [0], [0]], null, null, at("'Sổ điểm'!B2:B3")]),
  ).rejects.toMatchObject(DOUBT);
});

test("nor is one read where the address has more cells than the argument", async () => {
  sheet = { "B2:B3": { valueTypes: [["Double"], ["Double"]] } };
  await expect(
    callInCell(DECLARATIONS.TYLE, [[[0]], [[22]], at("'Sổ điểm'!B2:B3", "")]),
  ).rejects.toMatchObject(DOUBT);
});

test("a 0 stays in doubt where Excel refuses to read, tells no addresses or shows a preview", async () => {
  refuses = true;
  const given = [[[0]], [[22]]];
  await expect(callInCell(DECLARATIONS.TYLE, [...given, at("'Sổ điểm'!B2", "")])).rejects.toMatchObject(
    DOUBT,
  );
  expect(() => callInCell(DECLARATIONS.TYLE, [...given, { functionName: "TYLE" }])).toThrow('&""');
  expect(() =>
    callInCell(DECLARATIONS.TYLE, [...given, { ...at("'Sổ điểm'!B2", ""), isInValuePreview: true }]),
  ).toThrow('&""');
});

test("a 0 that the formula makes itself is a figure, one that it fetched stays in doubt", async () => {
  sheet = { H2: { formulas: [["=BCS.TYLE(BCS.DIEMMAT(B2,C2),C2)"]] } };
  expect(await callInCell(DECLARATIONS.TYLE, [[[0]], [[22]], at("", "'Sổ điểm'!C2")])).toEqual([[0]]);
  sheet = { H2: { formulas: [["=BCS.TYLE(VLOOKUP(A2,D:E,2,FALSE),C2)"]] } };
  await expect(callInCell(DECLARATIONS.TYLE, [[[0]], [[22]], at("", "'Sổ điểm'!C2")])).rejects.toMatchObject(
    DOUBT,
  );
});

test.each([
  ["=BCS.TYLE(BCS.DIEMMAT(B2,C2),C2)", [0]],
  ["=bcs.tyle( BCS.DIEMMAT(B2,C2) ,C2)", [0]],
  ["=BCS.TYLE(0,22)", [0, 1]],
  ["=BCS.TYLE({18;0;20},C2)", [0]],
  ["=BCS.TYLE(B2,22)", [1]],
  ["=BCS.TYLE(VLOOKUP(A2,D:E,2,0),C2)", []],
  ["=BCS.TYLE(B2*0,C2)", []],
  ["=BCS.TYLE(BCS.DIEMMAT(B2,C2)+B3,C2)", []],
  ["=BCS.TYLE(IF(B2>0,0),C2)", []],
  ["=BCS.TYLE(A2,1)+BCS.TYLE(0,1)", [1]],
  ["=BCS.TYLE(0,1)+BCS.TYLE(A2,1)", [1]],
  ['=BCS.XEPLOAI(0)&"BCS.TYLE(0,1)"', []],
  ["=SUM(B2:B3)", []],
  ["=BCS.TYLE(,22)", [1]],
  ["=BCS.TYLE(0", []],
])("%s makes the arguments %j of TYLE itself", (formula, positions) => {
  expect([...calculatedArguments(formula, "TYLE")]).toEqual(positions);
});

test("an older name of a function counts as its present one", () => {
  expect([...calculatedArguments("=BCS.TONGNHOM({0;1},C2:C3)", "UOCTINHNHOM")]).toEqual([0]);
});
