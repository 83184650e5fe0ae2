/** @jest-environment jsdom */
import { convertLegacy, readCells, readHtml, readSliced, readText } from "../../src/paste";
import type { CellValue } from "../../src/paste";
import { detectLegacy } from "../../src/paste/text/legacy";
import { DEFAULT_FRAMEWORK } from "../../src/scoring/framework/framework";

const OPTIONS = { framework: DEFAULT_FRAMEWORK };
const parse = (html: string): Document => new DOMParser().parseFromString(html, "text/html");

describe("a range of a sheet", () => {
  const cell = (value: CellValue["value"], text = value === null ? "" : String(value)): CellValue => ({
    value,
    text,
  });

  test("is read as it is displayed, not as it is calculated", () => {
    const { reading } = readCells(
      [
        [cell("Kết quả tháng 5/2026 của Sở Y tế"), cell(null), cell(null)],
        [cell("Nhóm chỉ số"), cell("Tối đa"), cell("Điểm")],
        [cell("Công khai, minh bạch"), cell(18), cell(17.4999, "17,50")],
        [cell("Tiến độ giải quyết"), cell(20), cell(18.25, "####")],
        [cell("Số hóa hồ sơ"), cell(22), cell("chưa có")],
      ],
      OPTIONS,
    );
    expect(reading.records[0]?.unit).toBe("Sở Y tế");
    expect(reading.records[0]?.items.map(({ score, status }) => score ?? status)).toEqual([
      17.5,
      18.25,
      "missing",
    ]);
  });

  test("a score that Excel turned into a date is an error to be put right, never a figure", () => {
    const { reading } = readCells(
      [
        [cell("Đơn vị"), cell("Công khai"), cell("Tiến độ")],
        [cell("Sở Y tế"), cell(46302, "07-thg10"), cell(18)],
      ],
      OPTIONS,
    );
    expect(reading.records[0]?.items[0]).toMatchObject({ score: null, status: "error" });
    expect(reading.doubts.find(({ code }) => code === "NOT_A_FIGURE")?.severity).toBe("block");
  });

  test("marks point into the text that is shown", () => {
    const { marks, text } = readCells(
      [
        [cell("Đơn vị"), cell("Công khai"), cell("Tiến độ")],
        [cell("Sở Y tế"), cell(16.5, "16,50"), cell(18)],
      ],
      OPTIONS,
    );
    const shown = marks.map(({ line, column, length }) =>
      text.split("\n")[line - 1]?.slice(column - 1, column - 1 + length),
    );
    expect(shown).toEqual(["Sở Y tế", "16,50", "18"]);
  });
});

describe("HTML", () => {
  test("nothing in it is run or loaded", () => {
    const touched: string[] = [];
    Object.assign(window, { touched });
    readHtml(
      parse(`<img src=x onerror="touched.push('img')"><script>touched.push('script')</script><p>Sở Y tế</p>`),
      OPTIONS,
    );
    expect(touched).toEqual([]);
  });

  test("head and foot of a letter stand in frames, so that each of their lines is a line", () => {
    const motto = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM<br>Độc lập - Tự do - Hạnh phúc";
    const { text, reading } = readHtml(
      parse(
        `<table><tr><td>UBND TỈNH ĐỒNG NAI<br><b>SỞ CÔNG THƯƠNG</b><br>Số: 12/TB-SCT</td><td>${motto}</td></tr></table>
        <p>Kết quả Bộ chỉ số 766 quý II năm 2024 của Sở Công Thương</p><p>Tổng điểm: 63,48/100</p>
        <table><tr><td>Nơi nhận:<br>- Như trên;</td><td>GIÁM ĐỐC</td></tr></table>`,
      ),
      OPTIONS,
    );
    expect(text.split("\n").slice(0, 3)).toEqual(["UBND TỈNH ĐỒNG NAI", "SỞ CÔNG THƯƠNG", "Số: 12/TB-SCT"]);
    expect(text).toMatch(/\nNơi nhận:\n- Như trên;\nGIÁM ĐỐC$/u);
    expect(reading.records[0]?.unit).toBe("Sở Công Thương");
  });

  test("a table of figures whose cells have lines stays a table", () => {
    const { text } = readHtml(
      parse(
        "<table><tr><td>Công khai,<br>minh bạch</td><td>17/18</td></tr><tr><td>Tổng</td><td>63</td></tr></table>",
      ),
      OPTIONS,
    );
    expect(text).toBe("Công khai, minh bạch\t17/18\nTổng\t63");
  });

  test("hidden text, deleted text and footnote marks are no figures", () => {
    const html = `<table><tr><th>Nhóm chỉ số</th><th>Điểm tối đa</th><th>Điểm</th></tr>
      <tr><td>Công khai, minh bạch</td><td>18</td><td>1<span style="display:none">7</span>6<sup>1</sup></td></tr>
      <tr><td>Tiến độ giải quyết</td><td>20</td><td><del>19</del><ins>18,5</ins></td></tr>
      <tr style="display:none"><td>Số hóa hồ sơ</td><td>22</td><td>22</td></tr></table>`;
    const [record] = readHtml(parse(html), OPTIONS).reading.records;
    expect(record?.items.map(({ code, score }) => `${code} ${score}`)).toEqual(["CKMB 16", "TDGQ 18.5"]);
  });

  test("a figure in merged cells counts for its first row only", () => {
    const html = `<table><tr><th>Nhóm chỉ số</th><th>Điểm tối đa</th><th>Điểm</th></tr>
      <tr><td>Dịch vụ công trực tuyến</td><td>12</td><td rowspan="2">8</td></tr>
      <tr><td>Thanh toán trực tuyến</td><td>10</td></tr></table>`;
    const [record] = readHtml(parse(html), OPTIONS).reading.records;
    expect(record?.items.map(({ code, score, status }) => `${code} ${score ?? status}`)).toEqual([
      "DVCTT 8",
      "TTTT missing",
    ]);
  });

  test("thousands of nested tables are survived", () => {
    const deep = `${"<table><tr><td>".repeat(800)}Sở Y tế${"</td></tr></table>".repeat(800)}`;
    expect(readHtml(parse(deep), OPTIONS).reading.kind).toBe("unrecognised");
  });

  test("a table as wide as a trap is cut, not multiplied", () => {
    const wide = `<table>${`<tr>${'<td colspan="1000">1</td>'.repeat(50)}</tr>`.repeat(50)}</table>`;
    expect(readHtml(parse(wide), OPTIONS).reading.kind).toBe("unrecognised");
  });
});

describe("old encodings", () => {
  const SENTENCE =
    "Kết quả tháng 5 năm 2026 của Sở Nội vụ: Công khai, minh bạch 16,00/18; Tiến độ giải quyết; Số hóa hồ sơ ở mức Tốt, Đặng Thị Thủy Ưng";
  const TCVN3 =
    "KÕt qu¶ th¸ng 5 n¨m 2026 cña Së Néi vô: C«ng khai, minh b¹ch 16,00/18; TiÕn ®é gi¶i quyÕt; Sè hãa hå s¬ ë møc Tèt, §Æng ThÞ Thñy ¦ng";
  const VNI =
    "Keát quaû thaùng 5 naêm 2026 cuûa Sôû Noäi vuï: Coâng khai, minh baïch 16,00/18; Tieán ñoä giaûi quyeát; Soá hoùa hoà sô ôû möùc Toát, Ñaëng Thò Thuûy Öng";

  test("TCVN3 and VNI are told apart and converted word for word", () => {
    expect(detectLegacy(TCVN3)).toBe("TCVN3");
    expect(detectLegacy(VNI)).toBe("VNI");
    expect(convertLegacy(TCVN3, "TCVN3")).toBe(SENTENCE);
    expect(convertLegacy(VNI, "VNI")).toBe(SENTENCE);
  });

  test("Unicode is never offered for conversion, nor is English or French", () => {
    expect(detectLegacy(SENTENCE)).toBeNull();
    expect(detectLegacy(SENTENCE.normalize("NFD"))).toBeNull();
    expect(detectLegacy("Public service index: 18/18, total 63.48")).toBeNull();
    expect(detectLegacy("Les résultats de l'année précédente étaient élevés à Hué")).toBeNull();
  });

  test("an old text is not read, and comes back whole for its conversion", () => {
    const text = `${TCVN3}\nTr­êng hîp kh¸c`;
    const result = readText(text, OPTIONS);
    expect(result.legacy).toBe("TCVN3");
    expect(result.reading.kind).toBe("unrecognised");
    expect(convertLegacy(result.text, "TCVN3")).toContain("Trường hợp khác");
  });
});

describe("reading in slices", () => {
  const table = [
    "Kết quả tháng 5/2026",
    "Đơn vị\tCông khai\tTiến độ\tDịch vụ trực tuyến\tSố hóa\tHài lòng\tTổng điểm",
    ...Array.from({ length: 3_000 }, (_, at) => `UBND xã Tân An ${at}\t16\t18\t14\t10\t17\t75`),
  ].join("\n");

  test("gives the same as reading at once", async () => {
    let pauses = 0;
    const sliced = await readSliced({ kind: "text", text: table }, OPTIONS, {
      pause: () => {
        pauses += 1;
        return Promise.resolve();
      },
    });
    expect(JSON.stringify(sliced?.reading)).toBe(JSON.stringify(readText(table, OPTIONS).reading));
    expect(sliced?.marks).toEqual(readText(table, OPTIONS).marks);
    expect(pauses).toBeGreaterThanOrEqual(0);
  });

  test("stops when it is told to, and says nothing then", async () => {
    const stop = new AbortController();
    stop.abort();
    expect(await readSliced({ kind: "text", text: table }, OPTIONS, { signal: stop.signal })).toBeNull();
  });

  test("tells how far it is, to the end and never back", async () => {
    const told: number[] = [];
    await readSliced({ kind: "text", text: table.repeat(4) }, OPTIONS, {
      onProgress: (done, total) => told.push(done / total),
    });
    expect(told.at(-1)).toBe(1);
    expect([...told].sort((a, b) => a - b)).toEqual(told);
  });
});
