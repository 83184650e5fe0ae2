import type { Random } from "../draw/random";
import { print } from "../draw/numbers";
import type { Story } from "./story";

/** Sentences full of figures, none of which is a score of the index. */
export function distraction(story: Story): string {
  const { r, form } = story;
  const count = (): string => {
    const one = r.int(1001, 98000);
    return `${Math.floor(one / 1000)}.${String(one % 1000).padStart(3, "0")}`;
  };
  const percent = (): string => print(form, r.int(4000, 9990) / 100, 2);
  return r.pick([
    `Trong kỳ, toàn tỉnh tiếp nhận ${count()} hồ sơ, đã giải quyết ${count()} hồ sơ, trong đó có ${r.int(11, 99)} hồ sơ quá hạn.`,
    `Bộ phận Một cửa đã hướng dẫn ${r.int(120, 990)} lượt công dân; ${r.int(3, 40)} lượt phản ánh, kiến nghị được trả lời.`,
    `Tỷ lệ văn bản được ký số đạt ${percent()}%.`,
    `Tỷ lệ giải ngân vốn đầu tư công đạt ${percent()}% kế hoạch.`,
    `Toàn tỉnh hiện có ${count()} thủ tục hành chính, gồm ${r.int(100, 900)} thủ tục cấp xã.`,
    `Căn cứ Kế hoạch số ${r.int(10, 400)}/KH-UBND ngày ${r.int(10, 28)}/0${r.int(1, 9)}/${story.period.year} của UBND tỉnh.`,
    `Mọi vướng mắc liên hệ đồng chí Nguyễn Thị Hoa, số điện thoại 09${r.int(10, 99)}.${r.int(100, 999)}.${r.int(100, 999)}.`,
    `Có ${r.int(2, 20)} đơn vị chưa cập nhật đầy đủ kết quả số hóa.`,
    `Hội nghị được kết nối trực tuyến tới ${r.int(20, 120)} điểm cầu.`,
    `Công văn số ${r.int(100, 5000)}/VPCP-KSTT đã giao các bộ, ngành rà soát ${r.int(5, 40)} nhiệm vụ.`,
  ]);
}

export function opening(r: Random, year: number): string[] {
  return r.pick<string[]>([
    [],
    ["THÔNG BÁO", `Căn cứ Quyết định số 766/QĐ-TTg ngày 23/6/2022 của Thủ tướng Chính phủ;`],
    [`Số: ${r.int(10, 900)}/BC-VP`, "BÁO CÁO", "Tình hình thực hiện công tác kiểm soát thủ tục hành chính"],
    [
      `(CTTĐT) - Cổng Dịch vụ công quốc gia vừa công bố kết quả đánh giá chất lượng phục vụ người dân, doanh nghiệp.`,
    ],
    [
      `Kính gửi: Các phòng, đơn vị trực thuộc.`,
      `Thực hiện Công văn số ${r.int(100, 3000)}/UBND-KSTT ngày 0${r.int(1, 9)}/0${r.int(1, 9)}/${year} của UBND tỉnh.`,
    ],
    ["TIN TỨC - SỰ KIỆN"],
  ]);
}

export function closing(r: Random): string[] {
  return r.pick<string[]>([
    [],
    ["Đề nghị các đơn vị nghiêm túc triển khai thực hiện./."],
    ["Nơi nhận:", "- Như trên;", "- Lưu: VT, VP."],
    ["Trân trọng./."],
    [`“Chúng tôi sẽ tiếp tục nỗ lực trong thời gian tới”, đại diện đơn vị cho biết.`],
    [],
  ]);
}
