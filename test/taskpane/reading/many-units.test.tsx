/** @jest-environment jsdom */
import { screen, waitFor } from "@testing-library/react";
import type { OpenedPane } from "../open-pane";
import { openPane } from "../open-pane";

let pane: OpenedPane;
afterEach(() => pane.close());

async function open(options: Parameters<typeof openPane>[0] = {}): Promise<OpenedPane> {
  pane = await openPane(options);
  return pane;
}

describe("many units in one paste", () => {
  const units = Array.from({ length: 70 }, (_, index) => {
    const total = index === 40 ? "99,99" : "79,10";
    return `${index + 1}\tXã Tân An ${index + 1}\t18,00\t17,60\t10,10\t5,10\t11,10\t17,20\t${total}`;
  });
  const text = [
    "Kết quả Bộ chỉ số tháng 02/2026 của các xã",
    "STT\tXã\tCông khai, minh bạch\tTiến độ giải quyết\tDịch vụ công trực tuyến\tThanh toán trực tuyến\tSố hóa hồ sơ\tMức độ hài lòng\tTổng điểm",
    ...units,
  ].join("\n");

  test("are listed a page at a time; the doubtful one is found, opened, left out and taken back", async () => {
    await open();
    await pane.paste(text);
    expect(await screen.findByText(/Đã đọc 70 đơn vị/)).toHaveTextContent("1 đơn vị cần xem lại.");
    expect(screen.getByText("Trang 1/3")).toBeInTheDocument();
    await pane.press("Cần xem lại (1)");
    await pane.press(/Xã Tân An 41/);
    expect(await screen.findByText(/99,99, cộng lại được/)).toBeInTheDocument();
    await pane.press("Bỏ bảng này");
    expect(await screen.findByText(/Đã đọc 69 đơn vị/)).toBeInTheDocument();
    await pane.press("Lấy lại Xã Tân An 41");
    expect(await screen.findByText(/Đã đọc 70 đơn vị/)).toBeInTheDocument();
  });

  test("a unit is found by a part of its name", async () => {
    await open();
    await pane.paste(text);
    await pane.user.type(await screen.findByRole("searchbox", { name: "Tìm đơn vị" }), "an 66");
    await waitFor(() => expect(screen.getAllByRole("button", { name: /Xã Tân An/ })).toHaveLength(1));
  });

  test("one answer gives the period to all of them", async () => {
    await open();
    await pane.paste(text.replace(" tháng 02/2026", ""));
    const period = await screen.findByRole("combobox", { name: "Kỳ" });
    await pane.user.selectOptions(period, "Quý I");
    await waitFor(() =>
      expect(
        screen.queryByText("Văn bản không ghi kỳ. Hãy chọn tháng, quý hoặc năm."),
      ).not.toBeInTheDocument(),
    );
    await pane.press("Lưu vào sổ điểm");
    await screen.findByText(/Đã lưu 490 chỉ số/);
    expect(new Set(pane.actions.book.rows.map(({ period: key }) => key)).size).toBe(1);
  });

  test("a long reading shows how far it is and can be stopped; the pane stays as it was", async () => {
    await open();
    const many = Array.from(
      { length: 40_000 },
      (_, at) => units[0]?.replace("Tân An 1", `Tân An ${at + 1}`) ?? "",
    );
    const long = [...text.split("\n").slice(0, 2), ...many].join("\n");
    await pane.paste(long);
    await pane.press("Dừng");
    expect(await screen.findByText(/Đã dừng đọc/)).toBeInTheDocument();
    expect(screen.queryByText(/Đã đọc \d+ đơn vị/)).not.toBeInTheDocument();
  });
});
