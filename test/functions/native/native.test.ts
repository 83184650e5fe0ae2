import fc from "fast-check";
import { declaredFunctions } from "../../../src/functions/metadata";
import { nativeFormula, repairedFormula, usesOurs } from "../../../src/functions/native";
import { formulaTokens } from "../../../src/functions/native/tokens";

describe("pieces of a formula", () => {
  test.each([
    [`'Sổ, (điểm)'!B2:B6`, ["sheet", "mark", "name", "mark", "name"]],
    [`"a ""(b"""&A1`, ["string", "mark", "name"]],
    [`tblDiem[[#This Row],[Điểm]]`, ["name", "bracket"]],
    [`tblDiem[Điểm '[a']]+1.5E-3`, ["name", "bracket", "mark", "number"]],
    [`$B$2:C$7`, ["name", "mark", "name"]],
  ])("of %s are told apart", (formula, kinds) => {
    expect(formulaTokens(formula).map(({ kind }) => kind)).toEqual(kinds);
  });

  test("joined are the formula again, whatever it is", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."=BCS.XEPLOAI(),;\"'[]{}!&A1$ đ") }), (formula) => {
        expect(
          formulaTokens(formula)
            .map(({ text }) => text)
            .join(""),
        ).toBe(formula);
      }),
    );
  });

  test("are found in time linear in the length", () => {
    const started = process.cpuUsage();
    for (const hostile of ['"', "[", "'", "BCS.", "((("]) formulaTokens(hostile.repeat(100_000));
    // Of the processor, in millionths of a second: how busy the machine is does not count.
    expect(process.cpuUsage(started).user).toBeLessThan(4_000_000);
  });
});

describe("a formula of ours", () => {
  test.each([
    "=BCS.XEPLOAI(B2)",
    "=bcs.xeploai (B2)",
    '=IF(A1="","",BCS.SOVN(A1))',
    "=_xldudf_BCS_XEPLOAI(B2)",
    "=SUM(1,BCS.TYLE(A1,22))",
  ])("is recognised: %s", (formula) => expect(usesOurs(formula)).toBe(true));

  test.each([
    '="BCS.XEPLOAI(B2)"',
    "='BCS.XEPLOAI('!A1",
    "=BCSX.XEPLOAI(B2)",
    "=ABCS.XEPLOAI(B2)",
    "=BCS.XEPLOAI",
    "=SUM(A1:A3)",
    "BCS là bộ chỉ số",
    "",
  ])("is not seen in %s", (formula) => expect(usesOurs(formula)).toBe(false));
});

describe("a lost name", () => {
  test("is put right wherever it stands, and in no text", () => {
    expect(
      repairedFormula('=IF(A1>0,_xldudf_BCS_XEPLOAI(B2)&"_xldudf_BCS_XEPLOAI(",_xldudf_bcs_sovn(B2,2))'),
    ).toBe('=IF(A1>0,BCS.XEPLOAI(B2)&"_xldudf_BCS_XEPLOAI(",BCS.SOVN(B2,2))');
  });

  test("of another add-in stays as it is", () => {
    expect(repairedFormula("=_xldudf_KHAC_HAM(B2)")).toBe("=_xldudf_KHAC_HAM(B2)");
  });

  test("a formula without one is unchanged", () => {
    expect(repairedFormula("=BCS.XEPLOAI(B2)")).toBe("=BCS.XEPLOAI(B2)");
  });
});

describe("the native counterpart", () => {
  test.each([
    [
      '=BCS.TONGDIEM(B2:B6&"")',
      "=IF(COUNT(B2:B6)=ROWS(B2:B6)*COLUMNS(B2:B6),IF(AND(ROUND(MAX(B2:B6),10)<=100,ROUND(MIN(B2:B6),10)>=0,ROUND(SUM(B2:B6),10)<=100),ROUND(SUM(B2:B6),10),NA()),NA())",
    ],
    [
      "=BCS.DIEMMAT(7.46,22)",
      "=IF(ROUND(ABS(7.46-50),10)>50,NA(),IF(ROUND(ABS(22-50),10)>50,NA(),IF(ROUND(7.46-22,10)>0,NA(),ROUND(22-7.46,10))))",
    ],
  ])("of %s", (ours, native) => expect(nativeFormula(ours)).toBe(native));

  test("stands where the call stood, inside formulas of the person's own", () => {
    expect(nativeFormula('="Tổng: "&ROUND(BCS.TONGDIEM(\'Sổ điểm\'!B2:B6),1)&" điểm"')).toMatch(
      /^="Tổng: "&ROUND\(IF\(COUNT\('Sổ điểm'!B2:B6\).*,1\)&" điểm"$/,
    );
  });

  test("is made from the inside out", () => {
    const native = nativeFormula('=BCS.CHENHLECH(BCS.TONGDIEM(B2:B6&""),BCS.TONGDIEM(C2:C6&""))') ?? "";
    expect(native).toContain("ROUND(SUM(B2:B6),10)");
    expect(native).toContain("ROUND(SUM(C2:C6),10)");
    expect(usesOurs(native)).toBe(false);
  });

  test.each([
    ["reads a text of the formula", '=BCS.XEPLOAI("63,48/100")'],
    ["takes an option from a cell", "=BCS.CHENHLECHCHU(B2,C2,D2)"],
    ["knows periods", '=BCS.KYTRUOC("2026-02")'],
    ["reads the book", '=BCS.LAYDIEM(tblDiem[#All],"Sở A","2026-02","TDGQ")'],
    ["is unknown", "=BCS.KHONGCO(B2)"],
    ["has an unknown one inside", "=BCS.SOVN(BCS.DOCDIEM(B2))"],
    ["joins texts to a number", '=BCS.XEPLOAI(A1&","&B1&"")'],
    ["compares ranges of different sizes", "=BCS.CHENHLECH(B2:B7,C2:C6)"],
    ["is cut off", "=BCS.XEPLOAI(B2"],
    ["is not ours", "=SUM(A1:A3)"],
  ])("does not exist where the formula %s: %s", (_, formula) => expect(nativeFormula(formula)).toBeNull());

  test("never multiplies ranges, which fails on texts, and keeps within Excel's length", () => {
    for (const { id, parameters } of declaredFunctions()) {
      const list = Object.values(parameters).map(({ shape }, index) =>
        shape === "single" ? "" : `${"BCDEFGH"[index] ?? "J"}2:${"BCDEFGH"[index] ?? "J"}9&""`,
      );
      for (const count of list.keys()) {
        const native = nativeFormula(`=BCS.${id}(${list.slice(0, count + 1).join(",")})`);
        if (native === null) continue;
        expect(native.length).toBeLessThanOrEqual(8192);
        expect(native.replaceAll("ROWS(", "").replaceAll(/\)\*COLUMNS/g, "")).not.toMatch(
          /[B-H]\d+:[B-H]\d+\*[B-H]\d+/,
        );
      }
    }
  });

  test("calls nothing that an Excel before 2019 lacks", () => {
    const formulas = [
      '=BCS.XEPLOAI(B2&"",E2:F6)',
      '=BCS.CANTHEM(B2&"",,E2:F6)',
      '=BCS.CANTHEM(B2&"","Khá",E2:F6)',
      '=BCS.SOVN(B2,2,"+%")',
      '=BCS.XEPHANG(B2&"",B2:B9&"")',
      '=BCS.UOCTINHNHOM(B2:B3&"",C2:C3)',
      '=BCS.TONGNHOM(B2:B3&"",C2:C3)',
      "=BCS.THAYDOIHANG(B2,C2,D2,E2)",
    ];
    for (const formula of formulas) {
      const native = nativeFormula(formula);
      expect(native).not.toBeNull();
      expect(native).not.toMatch(
        /MAXIFS|MINIFS|IFS\(|TEXTJOIN|XLOOKUP|FILTER\(|LET\(|SWITCH\(|CONCAT\(|IFERROR/,
      );
    }
  });

  test("of formulas nested beyond Excel's length does not exist", () => {
    const nested = Array.from({ length: 6 }).reduce<string>((inner) => `BCS.CHENHLECH(${inner},B2)`, "B3");
    expect(nativeFormula(`=${nested}`)).toBeNull();
  });

  test("is never a wrong turn: any text gives a formula or null", () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom(
            "BCS.",
            "XEPLOAI",
            "TYLE",
            "(",
            ")",
            ",",
            '"',
            "A1",
            "&",
            '""',
            "1",
            "[",
            "'",
          ),
        }),
        (text) => {
          const native = nativeFormula(`=${text}`);
          expect(native === null || !usesOurs(native)).toBe(true);
        },
      ),
    );
  });
});
