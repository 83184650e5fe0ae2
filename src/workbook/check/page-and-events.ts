import { plain } from "./asking";
import type { Answer } from "./probe";
import { CannotTry, excel } from "./probe";

/** An event that has not come by then will not come. */
const EVENT_MS = 4000;

export const pageProbes = [
  excel({
    id: "page_set_up",
    subject: "page",
    expected: ["A4", "Landscape", 85.05, "$1:$1"],
    needs: "1.9",
    run: async (context) => {
      const { pageLayout } = context.sheet;
      pageLayout.paperSize = "A4";
      pageLayout.orientation = "Landscape";
      pageLayout.leftMargin = 85.05;
      pageLayout.setPrintTitleRows("$1:$1");
      pageLayout.load("paperSize,orientation,leftMargin");
      const titles = pageLayout.getPrintTitleRowsOrNullObject();
      titles.load("address");
      await context.sync();
      const rows = titles.isNullObject ? "" : titles.address.slice(titles.address.lastIndexOf("!") + 1);
      return [
        plain(pageLayout.paperSize),
        plain(pageLayout.orientation),
        Math.round(pageLayout.leftMargin * 100) / 100,
        `$${rows.replaceAll("$", "").replace(":", ":$")}`,
      ];
    },
  }),
  excel({
    id: "page_fit",
    subject: "page",
    expected: 1,
    fine: [null, 0],
    needs: "1.9",
    run: async (context) => {
      const { pageLayout } = context.sheet;
      pageLayout.zoom = { horizontalFitToPages: 1 };
      pageLayout.load("zoom");
      await context.sync();
      return plain(pageLayout.zoom.horizontalFitToPages);
    },
  }),
];

export const eventProbes = [
  excel({
    id: "events_changed",
    subject: "events",
    expected: ["Local", "RangeEdited"],
    needs: "1.7",
    run: async (context) => {
      const cell = context.block(1, 1);
      let hear: (answer: Answer) => void = () => undefined;
      const heard = new Promise<Answer>((resolve) => {
        hear = resolve;
      });
      const listener = context.sheet.onChanged.add((event) => {
        hear([event.source, event.changeType]);
        return Promise.resolve();
      });
      await context.sync();
      cell.values = [[1]];
      await context.sync();
      const answer = await Promise.race([
        heard,
        new Promise<null>((resolve) => setTimeout(() => resolve(null), EVENT_MS)),
      ]);
      listener.remove();
      await context.sync();
      if (answer === null) throw new CannotTry("no_answer");
      return answer;
    },
  }),
];
