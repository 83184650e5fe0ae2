import { drawHabits } from "./habit-switches";
import type { StandIn } from "./stand-in";
import { check, choice } from "./switches";
import { TEXTS } from "./texts";

const FAULTS: readonly [label: string, code: string | number][] = [
  ["GeneralException", "GeneralException"],
  ["AccessDenied", "AccessDenied"],
  ["ItemNotFound", "ItemNotFound"],
  ["FilteredRangeConflict", "FilteredRangeConflict"],
  ["InactiveWorkbook", "InactiveWorkbook"],
  ["InsertDeleteConflict", "InsertDeleteConflict"],
  ["InvalidSelection", "InvalidSelection"],
  ["MergedRangeConflict", "MergedRangeConflict"],
  ["NonBlankCellOffSheet", "NonBlankCellOffSheet"],
  ["MemoryLimitReached", "MemoryLimitReached"],
  ["OperationCellsExceedLimit", "OperationCellsExceedLimit"],
  ["RequestAborted", "RequestAborted"],
  ["ApiNotAvailable", "ApiNotAvailable"],
  ["5004 đang sửa ô", 5004],
  ["7000 không có quyền", 7000],
  ["5012 mất phiên", 5012],
  ["5102 quá nhiều yêu cầu", 5102],
  ["5103 yêu cầu quá lớn", 5103],
  ["5104 trả lời quá lớn", 5104],
];

const reload = (key: string, value: string): void => {
  const address = new URL(location.href);
  address.searchParams.set(key, value);
  location.href = address.href;
};

/** The strip at the bottom: switches that make Excel difficult, and what the add-in asked for so far. */
export function drawStrip(place: HTMLElement, standIn: StandIn): void {
  const name = document.createElement("strong");
  name.textContent = TEXTS.strip;
  const requests = document.createElement("span");
  const missing = document.createElement("span");
  let fault = FAULTS[0]?.[1] ?? "GeneralException";
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = TEXTS.faultButton;
  button.addEventListener("click", () => standIn.fail({ code: fault as never }));
  const protect = check(TEXTS.protect, false, (on) => standIn.protectSheet(standIn.activeSheet(), on));
  const page = document.createElement("span");
  const colleague = document.createElement("span");
  const habits = document.createElement("details");
  drawHabits(habits, standIn);
  const update = (): void => {
    page.textContent = `${TEXTS.page}: ${standIn.pageSetUp()}`;
    const all = standIn.requests();
    const bytes = all.reduce((sum, each) => sum + each.bytes + each.answerBytes, 0);
    requests.textContent = TEXTS.requests(
      all.length,
      (bytes / 1_048_576).toLocaleString("vi", { maximumFractionDigits: 2 }),
    );
    colleague.textContent = standIn.colleagueIsAsked() ? TEXTS.asked : TEXTS.notAsked;
    const unknown = standIn.missing();
    missing.textContent = `${TEXTS.missing}: ${unknown.length === 0 ? TEXTS.noMissing : unknown.join(", ")}`;
    missing.className = unknown.length === 0 ? "" : "missing";
    const input = protect.querySelector("input");
    if (input) input.checked = standIn.isProtected(standIn.activeSheet());
  };
  place.replaceChildren(
    name,
    check(TEXTS.editing, false, (on) => standIn.setEditing(on)),
    protect,
    check(TEXTS.protectBook, false, (on) => standIn.protectBook(on)),
    choice(
      TEXTS.blanks,
      [
        ["rỗng (web)", "null"],
        ["0 (Windows)", "zero"],
      ],
      standIn.options.blanks,
      (value) => standIn.setBlanks(value as "null" | "zero"),
    ),
    choice(
      TEXTS.region,
      [
        ["vi-VN", "vi-VN"],
        ["en-US", "en-US"],
      ],
      standIn.options.locale,
      (value) => reload("locale", value),
    ),
    choice(
      TEXTS.width,
      [
        ["320", 320],
        ["350", 350],
        ["450", 450],
      ],
      standIn.options.paneWidth,
      (value) => standIn.setPaneWidth(value),
    ),
    choice(TEXTS.fault, FAULTS, fault, (value) => {
      fault = value;
    }),
    button,
    habits,
    page,
    colleague,
    requests,
    missing,
  );
  standIn.onChange(update);
  update();
}
