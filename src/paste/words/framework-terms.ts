import type { Framework, Indicator } from "../../scoring/framework/framework";

/**
 * Components as the portal's pages list them, with the points each carries. The framework of the workbook may hold
 * its own; those come first. Source: figures and formula document of the portal, 2026.
 */
const COMPONENTS: readonly Indicator[] = [
  component("CKMB.1", "TTHC công bố đúng hạn", 6, ["Tỷ lệ TTHC công bố đúng hạn"]),
  component("CKMB.2", "TTHC cập nhật, công khai đúng hạn", 4, ["Tỷ lệ TTHC cập nhật, công khai đúng hạn"]),
  component("CKMB.3", "TTHC công khai đầy đủ bộ phận cấu thành", 2, [
    "TTHC công khai có đầy đủ các nội dung quy định về các bộ phận tạo thành",
    "TTHC công khai đầy đủ nội dung",
  ]),
  component("CKMB.4", "Hồ sơ đồng bộ lên Cổng DVCQG", 6, [
    "Hồ sơ đồng bộ lên Cổng Dịch vụ công quốc gia",
    "Tỷ lệ hồ sơ đồng bộ lên Cổng Dịch vụ công quốc gia",
    "Tỷ lệ đồng bộ hồ sơ lên Cổng Dịch vụ công quốc gia",
  ]),
  component("TDGQ.1", "Hồ sơ trước hạn, đúng hạn", 20, [
    "Hồ sơ xử lý trước hạn, đúng hạn",
    "Tỷ lệ hồ sơ giải quyết đúng hạn",
    "Tỷ lệ hồ sơ trước hạn, đúng hạn",
    "Hồ sơ trước hạn, đúng hạn (đã và đang xử lý)",
  ]),
  component("TDGQ.2", "Thời gian giải quyết trung bình", null, []),
  component("DVCTT.1", "TTHC cung cấp DVCTT", null, ["TTHC cung cấp dịch vụ công trực tuyến"]),
  component("DVCTT.2", "DVC có phát sinh hồ sơ", null, [
    "Dịch vụ công có phát sinh hồ sơ",
    "DVCTT có phát sinh hồ sơ",
    "Dịch vụ công trực tuyến có phát sinh hồ sơ",
  ]),
  component("DVCTT.3", "Hồ sơ nộp trực tuyến", null, []),
  component("TTTT.1", "Hồ sơ thanh toán trực tuyến", 6, []),
  component("TTTT.2", "TTHC có giao dịch TTTT", 2, ["TTHC có giao dịch thanh toán trực tuyến"]),
  component("TTTT.3", "TTHC có nghĩa vụ tài chính tích hợp", 2, [
    "TTHC có nghĩa vụ tài chính được tích hợp thanh toán trực tuyến",
  ]),
  component("MDSH.1", "Cấp kết quả điện tử", 6, ["Tỷ lệ cấp kết quả điện tử", "Hồ sơ cấp kết quả điện tử"]),
  component("MDSH.2", "Số hóa hồ sơ", 4, []),
  component("MDSH.3", "Chứng thực bản sao điện tử", 2, []),
  component("MDSH.4", "Khai thác, sử dụng lại dữ liệu số hóa", 2, [
    "Tỷ lệ khai thác, sử dụng lại thông tin, dữ liệu số hóa",
    "Khai thác, sử dụng lại thông tin, dữ liệu số hóa",
  ]),
  component("MDSH.5", "Số hóa có kết nối, chia sẻ để tái sử dụng", 4, []),
  component("MDSH.6", "Hồ sơ dùng dữ liệu dân cư", 2, []),
  component("MDSH.7", "TTHC kết nối dữ liệu dân cư", 2, []),
  component("MDHL.1", "PAKN xử lý đúng hạn", 6, [
    "Phản ánh, kiến nghị xử lý đúng hạn",
    "Xử lý PAKN đúng hạn",
  ]),
  component("MDHL.2", "Hài lòng trong xử lý PAKN", 6, ["Mức độ hài lòng trong xử lý phản ánh, kiến nghị"]),
  component("MDHL.3", "Hài lòng trong tiếp nhận, giải quyết TTHC", 6, [
    "Mức độ hài lòng trong tiếp nhận, giải quyết TTHC",
  ]),
];

function component(code: string, name: string, max: number | null, aliases: readonly string[]): Indicator {
  return { code, parent: code.slice(0, code.indexOf(".")), name, max, aliases };
}

const known = new WeakMap<Framework, readonly Indicator[]>();

/** Every indicator that a text may name: those of the framework, then components that it does not hold itself. */
export function allIndicators(framework: Framework): readonly Indicator[] {
  const cached = known.get(framework);
  if (cached) return cached;
  const codes = new Set(framework.indicators.map(({ code }) => code));
  const added = COMPONENTS.filter(
    ({ code, parent }) => !codes.has(code) && parent !== null && codes.has(parent),
  );
  const all = [...framework.indicators, ...added];
  known.set(framework, all);
  return all;
}
