import { readFileSync } from "node:fs";
import path from "node:path";
import { readText } from "../../../src/paste";
import { DEFAULT_FRAMEWORK } from "../../../src/scoring/framework/framework";

const ISSUED = readFileSync(path.join(__dirname, "../../cases/targets-2025/input.txt"), "utf8");
const sectionsOf = (text: string): unknown =>
  readText(text, { framework: DEFAULT_FRAMEWORK }).reading.targets?.sections;

test("the titles of the sections are read with the targets", () => {
  expect(sectionsOf(ISSUED)).toEqual({
    I: "Chỉ tiêu cụ thể về thực hiện thủ tục hành chính trên môi trường điện tử",
    II: "Thực hiện chỉ tiêu về nâng cao chất lượng phục vụ người dân, doanh nghiệp trong thực hiện TTHC, dịch vụ công trực tuyến",
    III: "Chỉ tiêu về tỷ lệ xử lý văn bản, hồ sơ công việc (trừ hồ sơ mật) trên môi trường mạng",
  });
});

test("they are read in decomposed letters too", () => {
  expect(sectionsOf(ISSUED.normalize("NFD"))).toEqual(sectionsOf(ISSUED));
});

test("a section without a title has none", () => {
  const bare = ISSUED.replace(/^I\t[^\t]*/mu, "I\t");
  expect(Object.keys(sectionsOf(bare) as object)).toEqual(["II", "III"]);
});

test("a list without sections has no titles", () => {
  const plain = ISSUED.replace(/^[IVX]+\t.*$/gmu, "");
  expect(sectionsOf(plain)).toEqual({});
});
