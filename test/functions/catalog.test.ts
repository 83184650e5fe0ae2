import type { ChosenArgument } from "../../src/functions/catalog";
import { catalog, chosenFormula, evaluate, LOCAL_VI } from "../../src/functions/catalog";
import { setLanguage } from "../../src/locale";

const cells = (address: string, ...values: unknown[]): ChosenArgument => ({
  kind: "reference",
  address,
  values: values.map((value) => [value]),
});

afterEach(() => setLanguage("vi"));

describe("the catalog", () => {
  test("speaks the language that is asked for and writes formulas as they are typed there", () => {
    const [vi] = catalog("vi").filter(({ id }) => id === "CHENHLECHCHU");
    const [en] = catalog("en").filter(({ id }) => id === "CHENHLECHCHU");
    expect(vi?.summary).toMatch(/thông báo/);
    expect(vi?.examples[0]).toEqual({ formula: "=BCS.CHENHLECHCHU(88,25;59,98)", result: "+28,27%" });
    expect(en?.summary).toMatch(/notice/);
    expect(en?.examples[0]?.formula).toBe("=BCS.CHENHLECHCHU(88.25,59.98)");
  });

  test("says what each parameter takes", () => {
    const [tongDiem] = catalog("vi").filter(({ id }) => id === "TONGDIEM");
    expect(
      tongDiem?.parameters.map(({ name, shape, optional, choices }) => [name, shape, optional, choices]),
    ).toEqual([
      ["diem", "whole", false, []],
      ["vanCong", "single", true, ["TRUE", "FALSE"]],
      ["toiDa", "whole", true, []],
    ]);
  });
});

describe("the formula of what was chosen", () => {
  test("keeps blanks apart from zeros, in the form of Range.formulas", () => {
    expect(chosenFormula("TONGDIEM", [cells("'Sổ điểm'!B2:B6", 18, 20)])).toBe(
      `=BCS.TONGDIEM('Sổ điểm'!B2:B6&"")`,
    );
  });

  test("is shown with semicolons and decimal commas", () => {
    const chosen: ChosenArgument[] = [cells("B2", 18), { kind: "value", value: 22.5 }];
    expect(chosenFormula("TYLE", chosen, LOCAL_VI)).toBe('=BCS.TYLE(B2&"";22,5)');
  });

  test("leaves out what was left out, and quotes texts", () => {
    const chosen: ChosenArgument[] = [cells("B2", 18), null, { kind: "value", value: 'bảng "A"' }, null];
    expect(chosenFormula("CHENHLECH", chosen)).toBe('=BCS.CHENHLECH(B2&"",,"bảng ""A""")');
  });
});

test("a 0 that was typed is a zero, in the formula and in the result", () => {
  const chosen: ChosenArgument[] = [
    { kind: "value", value: 0 },
    { kind: "value", value: 22 },
  ];
  expect(chosenFormula("TYLE", chosen)).toBe('=BCS.TYLE("0",22)');
  expect(evaluate("TYLE", chosen)).toEqual({ kind: "cells", rows: [[0]] });
});

describe("the result beforehand", () => {
  test("is the one that the cells will show, zeros and blanks told apart", () => {
    expect(evaluate("TONGDIEM", [cells("B2:B4", 18, 0, 20)])).toEqual({ kind: "cells", rows: [[38]] });
    expect(evaluate("TONGDIEM", [cells("B2:B4", 18, "", 20)])).toMatchObject({ kind: "error", code: "#N/A" });
    expect(evaluate("XEPLOAI", [cells("B2:B4", 96.66, "chưa có", "#DIV/0!")])).toEqual({
      kind: "cells",
      rows: [["Xuất sắc"], [""], ["#DIV/0!"]],
    });
  });

  test("says why there is none, in the language of the screen", () => {
    const chosen: ChosenArgument[] = [
      { kind: "value", value: 20.5 },
      { kind: "value", value: 20 },
    ];
    expect(evaluate("TYLE", chosen)).toEqual({
      kind: "error",
      code: "#VALUE!",
      message: "Điểm 20,5 lớn hơn điểm tối đa 20. Hãy kiểm tra lại.",
    });
    setLanguage("en");
    expect(evaluate("TYLE", chosen)).toMatchObject({
      message: "20,5 points are above the maximum of 20. Check them.",
    });
  });
});
