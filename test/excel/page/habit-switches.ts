import type { Habits } from "../book/habits";
import { DIFFICULT, WILLING } from "../book/habits";
import type { StandIn } from "./stand-in";
import { check, choice } from "./switches";
import { TEXTS } from "./texts";

type Options<K extends keyof Habits> = readonly [label: string, value: Habits[K]][];

function habit<K extends keyof Habits>(
  standIn: StandIn,
  key: K,
  label: string,
  options: Options<K>,
): HTMLLabelElement {
  return choice(label, options, standIn.book.habits[key], (value) => {
    const changed: Partial<Habits> = {};
    changed[key] = value;
    standIn.setHabits(changed);
  });
}

/** One switch for each habit of a real Excel, and two for all of them at once. */
export function drawHabits(place: HTMLElement, standIn: StandIn): void {
  const title = document.createElement("summary");
  title.textContent = TEXTS.habits;
  title.tabIndex = 0;
  const row = document.createElement("div");
  const draw = (): void => {
    row.replaceChildren(all(TEXTS.difficult, DIFFICULT), all(TEXTS.willing, WILLING), ...each());
  };
  const all = (label: string, habits: Habits): HTMLButtonElement => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = label;
    button.addEventListener("click", () => {
      standIn.setHabits(habits);
      draw();
    });
    return button;
  };
  const each = (): HTMLElement[] => [
    habit(standIn, "writesOverHidden", "Ghi đè lên dòng ẩn", [
      ["đúng ô", "exact"],
      ["lặp dòng đầu", "repeated"],
      ["trượt xuống", "shifted"],
      ["từ chối", "refused"],
    ]),
    habit(standIn, "deletesUnderFilter", "Xóa dòng đang lọc", [
      ["xóa", "done"],
      ["lặng lẽ bỏ qua", "ignored"],
      ["từ chối", "refused"],
    ]),
    habit(standIn, "calculatedColumns", "Công thức lan ra cả cột của bảng", [
      ["không", false],
      ["có", true],
    ]),
    habit(standIn, "rowsBeforeBlank", "Thêm nhiều dòng có ô trống", [
      ["vào bảng", null],
      ["chỉ 1.500 dòng vào bảng", 1500],
    ]),
    habit(standIn, "xmlPartLimit", "Phần XML tối đa", [
      ["1 MB", 1_048_576],
      ["không giới hạn", null],
      ["không nhận", 0],
    ]),
    habit(standIn, "fitToPages", "Vừa số trang in", [
      ["giữ", "kept"],
      ["bỏ qua", "ignored"],
    ]),
    check(TEXTS.filter, false, (on) => filterFirstTable(standIn, on)),
  ];
  draw();
  place.replaceChildren(title, row);
}

/** Leaves only the rows that look like the first one in the first column of the first table on the sheet. */
function filterFirstTable(standIn: StandIn, on: boolean): void {
  const sheet = standIn.book.activeSheet();
  const table = standIn.book.tables.find((each) => each.sheet === sheet);
  if (!table) return;
  const read = (row: number): string => {
    const cell = standIn.grid.cell(sheet.id, row, table.box.column);
    return standIn.grid.text(cell, standIn.grid.style(sheet.id, row, table.box.column).numberFormat);
  };
  standIn.filterTable(table.name, read(table.box.row), on ? [read(table.box.row + 1)] : null);
}
