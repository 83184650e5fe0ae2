import type { Answer } from "./probe";
import { CannotTry, place } from "./probe";

const PROOF = { html: "<table><tr><td>Kiểm tra</td></tr></table>", text: "Kiểm tra" };

async function copyWithItem(): Promise<boolean> {
  if (typeof ClipboardItem === "undefined") return false;
  const blob = (type: string, content: string): Promise<Blob> =>
    Promise.resolve(new Blob([content], { type }));
  try {
    const item = new ClipboardItem({
      "text/html": blob("text/html", PROOF.html),
      "text/plain": blob("text/plain", PROOF.text),
    });
    await navigator.clipboard.write([item]);
    return true;
  } catch {
    // The host or a policy refuses: that is the answer.
    return false;
  }
}

/** A setting of the document is saved and taken away again. */
function saveSetting(value: string | null): Promise<Answer> {
  return new Promise((resolve) => {
    const { settings } = Office.context.document;
    if (value === null) settings.remove("bcs766.check");
    else settings.set("bcs766.check", value);
    settings.saveAsync((result) =>
      resolve(result.status === Office.AsyncResultStatus.Succeeded ? "saved" : String(result.error.code)),
    );
  });
}

const IN_USE = ["ExcelApi 1.9", "SharedRuntime 1.1"] as const;

const isSupported = (named: string): boolean => {
  const [set = "", version = ""] = named.split(" ");
  return Office.context.requirements.isSetSupported(set, version);
};

/** What the window around the pane allows. */
export const surroundingProbes = [
  place({
    id: "place_clipboard",
    subject: "browser",
    expected: "ClipboardItem",
    fine: ["refused"],
    atPress: true,
    run: async () => ((await copyWithItem()) ? "ClipboardItem" : "refused"),
  }),
  place({
    id: "sets_needed",
    subject: "sets",
    expected: [],
    run: () => Promise.resolve(IN_USE.filter((named) => !isSupported(named))),
  }),
  place({
    id: "sets_delay",
    subject: "sets",
    expected: true,
    fine: [false],
    run: () => Promise.resolve(isSupported("DelayForCellEdit 1.1")),
  }),
  place({
    id: "place_document_settings",
    subject: "book",
    expected: ["saved", "saved"],
    run: async () => [await saveSetting("x"), await saveSetting(null)],
  }),
  place({
    id: "place_startup",
    subject: "book",
    expected: "told",
    run: async () => {
      const told = await Office.addin.getStartupBehavior();
      return told === Office.StartupBehavior.load || told === Office.StartupBehavior.none
        ? "told"
        : String(told);
    },
  }),
  place({
    id: "place_policy",
    subject: "browser",
    expected: "blocked",
    run: async () => {
      let blocked = false;
      const hear = (): void => {
        blocked = true;
      };
      document.addEventListener("securitypolicyviolation", hear);
      const script = document.createElement("script");
      script.textContent = "document.documentElement.dataset.checkRan = 'yes';";
      document.head.append(script);
      script.remove();
      await new Promise((resolve) => setTimeout(resolve, 100));
      document.removeEventListener("securitypolicyviolation", hear);
      const ran = document.documentElement.dataset.checkRan === "yes";
      delete document.documentElement.dataset.checkRan;
      if (ran) return "ran";
      return blocked ? "blocked" : "did not run";
    },
  }),
  place({
    id: "place_theme",
    subject: "browser",
    expected: "not told",
    fine: ["told"],
    run: () => {
      // On the web there is none, whatever its type says (OfficeDev/office-js 6134).
      const theme: Office.OfficeTheme | undefined = Office.context.officeTheme;
      return Promise.resolve(theme?.bodyBackgroundColor ? "told" : "not told");
    },
  }),
  place({
    id: "place_storage",
    subject: "browser",
    expected: true,
    fine: [false],
    run: () => {
      try {
        localStorage.setItem("bcs766.check", "x");
        localStorage.removeItem("bcs766.check");
        return Promise.resolve(true);
      } catch {
        // Browsers that keep frames apart throw here; nothing of ours depends on it.
        return Promise.resolve(false);
      }
    },
  }),
  place({
    id: "place_download",
    subject: "browser",
    expected: "link",
    run: () => {
      // Excel for Mac opens no download by design (OfficeDev/office-js 2700); elsewhere only a person sees the file.
      if (Office.context.platform === Office.PlatformType.Mac) throw new CannotTry("not_on_this_platform");
      throw new CannotTry("needs_person");
    },
  }),
];
