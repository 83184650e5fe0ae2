import { leave, openExcel } from "../../excel/harness";
import type { OpenExcel } from "../../excel/harness";
import { atRest, faultsOfAccess, sidewaysScroll } from "./faults-of-access";

jest.setTimeout(400_000);

afterAll(leave);

const DOUBTFUL = [
  "Kết quả tháng 02 năm 2026 của Sở Công Thương",
  "Công khai minh bạch: 18/18",
  "Tiến độ giải quyết: 19,2/18",
  "Số hóa hồ sơ: O,22/22",
  "Dịch vụ công trực tuyến: 7,46/22",
  "Tổng điểm: 63,84/100",
].join("\n");

const SEVERAL = [
  "Kết quả Bộ chỉ số tháng 02/2026 của các đơn vị",
  "STT\tĐơn vị\tCông khai, minh bạch\tTiến độ giải quyết\tDịch vụ trực tuyến\tSố hóa hồ sơ\tMức độ hài lòng\tTổng điểm",
  "1\tSở Nội vụ\t18,00\t17,60\t15,20\t11,10\t17,20\t79,10",
  "2\tSở Tài chính\t16,00\t18,60\t10,20\t0,22\t18,00\t63,02",
].join("\n");

interface Look {
  name: string;
  paneWidth: number;
  theme: "light" | "dark";
  forced: boolean;
  /** Zoom halves what the page has of width and height. */
  viewport: { width: number; height: number };
}

const USUAL: Look = {
  name: "320 px",
  paneWidth: 320,
  theme: "light",
  forced: false,
  viewport: { width: 1360, height: 820 },
};

/** Each walk shows every state in all of its looks before it goes on to the next. */
const WALKS: Readonly<Record<string, readonly Look[]>> = {
  vi: [
    USUAL,
    { ...USUAL, name: "350 px, dark", paneWidth: 350, theme: "dark" },
    { ...USUAL, name: "320 px, forced colours", forced: true },
    { ...USUAL, name: "320 px, 200 % zoom", paneWidth: 160, viewport: { width: 900, height: 420 } },
  ],
  en: [{ ...USUAL, name: "450 px, English", paneWidth: 450 }],
};

async function putOn(excel: OpenExcel, { paneWidth, theme, forced, viewport }: Look): Promise<void> {
  await excel.page.setViewportSize(viewport);
  await excel.host((standIn, width: number) => standIn.setPaneWidth(width), paneWidth);
  await excel.setTheme(theme);
  await excel.page.emulateMedia({ forcedColors: forced ? "active" : "none" });
  await atRest(excel);
}

/** Controls smaller than 24 px either way; links within a sentence may be (WCAG 2.2, 2.5.8). */
function smallTargets({ pane }: OpenExcel): Promise<string[]> {
  return pane.evaluate(() => {
    const least = 24;
    const controls = document.querySelectorAll<HTMLElement>(
      "button, select, summary, textarea, [role='option'], input:not([type='file'])",
    );
    return [...controls].flatMap((one) => {
      if (!one.checkVisibility({ checkVisibilityCSS: true }) || one.closest(".unseen, [aria-hidden='true']"))
        return [];
      if (one.classList.contains("fui-Link")) return [];
      // A box with its label is one target; a field is as large as the frame around it.
      const frame = one.closest("label, .fui-Checkbox, .fui-Input, .fui-Select, tr") ?? one;
      const { width, height } = frame.getBoundingClientRect();
      return width >= least && height >= least
        ? []
        : [
            `${one.tagName} “${one.textContent?.slice(0, 30) ?? ""}” ${Math.round(width)} × ${Math.round(height)}`,
          ];
    });
  });
}

const STATES: readonly { name: string; enter: (excel: OpenExcel) => Promise<void> }[] = [
  { name: "first look", enter: async () => undefined },
  {
    name: "a reading with doubts, its source and an open line",
    enter: async (excel) => {
      await excel.pasteIntoPane({ text: DOUBTFUL });
      await excel.pane.locator(".item-open, .line-open, [data-severity]").first().waitFor();
      await excel.pane.evaluate(() => {
        for (const fold of document.querySelectorAll("details")) fold.open = true;
      });
    },
  },
  {
    name: "several units read and saved, all of them compared",
    enter: async (excel) => {
      await excel.pasteIntoPane({ text: SEVERAL });
      await excel.pane.locator(".records").waitFor();
      await excel.page.keyboard.press("Control+Enter");
      await excel.pane.locator("#step-comparison").first().waitFor();
      await excel.pane.locator(".choices select").nth(0).waitFor();
    },
  },
  {
    name: "the list of all units",
    enter: async (excel) => {
      const unit = excel.pane.locator(".choices select").nth(2);
      await unit.selectOption("\u0000all");
      await excel.pane.locator(".units-table").waitFor();
    },
  },
  {
    name: "one unit's picture with what to mend",
    enter: async (excel) => {
      await excel.pane.locator(".units-open").last().click();
      await excel.pane.locator(".picture summary").click();
      await excel.pane.locator(".mend-try input").first().fill("7");
    },
  },
  {
    name: "the notice with everything unfolded",
    enter: async (excel) => {
      await excel.pane.getByRole("tab").nth(2).click();
      await excel.pane.locator(".sheet").first().waitFor();
      await excel.pane.evaluate(() => {
        for (const fold of document.querySelectorAll("details")) fold.open = true;
      });
    },
  },
  {
    name: "what was saved",
    enter: async (excel) => {
      await excel.pane.locator(".pane-head button").nth(0).click();
      await excel.pane.locator(".saved-list").waitFor();
      await excel.pane.locator(".saved-list button").first().click();
    },
  },
  {
    name: "settings with everything unfolded",
    enter: async (excel) => {
      await excel.pane.locator(".pane-head button").nth(1).click();
      await excel.pane.locator(".panel details").first().waitFor();
      await excel.pane.evaluate(() => {
        for (const fold of document.querySelectorAll("details")) fold.open = true;
      });
    },
  },
  {
    name: "a function about to be inserted",
    enter: async (excel) => {
      const functions = excel.pane.locator("select:has(option[value='BANGSOSANH'])");
      await functions.selectOption("BANGSOSANH");
      await excel.pane.locator(".formula").scrollIntoViewIfNeeded();
    },
  },
  {
    name: "the help",
    enter: async (excel) => {
      await excel.pane.locator(".pane-head button").nth(2).click();
      await excel.pane.locator(".keys").waitFor();
    },
  },
];

test.each(Object.keys(WALKS))("no state of the pane keeps anybody out: %s", async (language) => {
  const looks = WALKS[language] ?? [];
  const excel = await openExcel({ workbook: "sample", paneWidth: looks[0]?.paneWidth });
  await excel.pane.locator("#paste-field").waitFor();
  if (language === "en") {
    await excel.pane.locator(".pane-head button").nth(1).click();
    await excel.pane.locator("select:has(option[value='en'])").selectOption("en");
    await excel.page.keyboard.press("Escape");
    await excel.pane.locator("#paste-field").waitFor();
  }
  const found: string[] = [];
  for (const [at, state] of STATES.entries()) {
    await putOn(excel, looks[0] ?? USUAL);
    await state.enter(excel);
    await excel.settle();
    for (const look of looks) {
      await putOn(excel, look);
      await excel.screenshotPane(`walk-${look.name.replace(/[^\w]+/g, "-")}-${at + 1}`);
      const zoomed = look.viewport !== USUAL.viewport;
      const list = [
        ...(await faultsOfAccess(excel)),
        ...(await smallTargets(excel)),
        ...(!zoomed && (await sidewaysScroll(excel)) > 0 ? ["scrolls sideways"] : []),
      ];
      found.push(...list.map((fault) => `${state.name}, ${look.name}: ${fault}`));
    }
  }
  expect(found).toEqual([]);
  expect(excel.errors).toEqual([]);
  await excel.close();
});
