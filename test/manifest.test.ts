/** @jest-environment jsdom */
import { readFileSync, existsSync } from "node:fs";
import path from "node:path";
import { PNG } from "pngjs";
import { emitFunctionFiles } from "../scripts/build-functions";
import { LOCAL_BASE, manifestFor, OTHER_ENGLISH } from "../scripts/manifest";
import { COMMAND_NAMES } from "../src/actions/words/command-names";
import { commands } from "../src/actions/commands";
import { createActions } from "../src/actions";
import { registerFunctions } from "../src/functions/register";

const ROOT = path.join(__dirname, "..");
const xml = readFileSync(path.join(ROOT, "manifest.xml"), "utf8");
const manifest = parse(xml);

function parse(text: string): Document {
  return new DOMParser().parseFromString(text, "application/xml");
}

/** All elements with this local name, whatever their namespace. */
function all(name: string, within: Document | Element = manifest): Element[] {
  return [...within.getElementsByTagNameNS("*", name)];
}

function attribute(element: Element, name: string): string {
  return element.getAttribute(name) ?? "";
}

const resources = all("Resources")[0] as Element;
const strings = [...all("String", resources), ...all("Url", resources), ...all("Image", resources)];
const valueOf = new Map(
  strings.map((element) => [attribute(element, "id"), attribute(element, "DefaultValue")]),
);

/** Elements whose children must come in a fixed order, as the manifest's schema has them. */
const ORDER: Record<string, string[]> = {
  OfficeApp: [
    "Id",
    "Version",
    "ProviderName",
    "DefaultLocale",
    "DisplayName",
    "Description",
    "IconUrl",
    "HighResolutionIconUrl",
    "SupportUrl",
    "AppDomains",
    "Hosts",
    "Requirements",
    "DefaultSettings",
    "Permissions",
    "VersionOverrides",
  ],
  VersionOverrides: ["Description", "Requirements", "Hosts", "Resources"],
  DesktopFormFactor: ["GetStarted", "FunctionFile", "ExtensionPoint"],
  Resources: ["Images", "Urls", "ShortStrings", "LongStrings"],
  Control: ["Label", "Supertip", "Icon", "Action"],
  Group: ["Label", "Icon", "Control"],
  CustomTab: ["Group", "Label"],
  Supertip: ["Title", "Description"],
  Runtimes: ["Runtime"],
  AllFormFactors: ["ExtensionPoint"],
  GetStarted: ["Title", "Description", "LearnMoreUrl"],
  Icon: ["Image"],
  AppDomains: ["AppDomain"],
  Sets: ["Set"],
};
/** Children of the two kinds of extension point, which share a name. */
const EXTENSION_POINTS: Record<string, string[]> = {
  CustomFunctions: ["Script", "Page", "Metadata", "Namespace"],
  PrimaryCommandSurface: ["CustomTab"],
};
/** Namespaces to the letter: Office ignores what stands in another one. */
const NAMESPACES: Record<string, string> = {
  OfficeApp: "http://schemas.microsoft.com/office/appforoffice/1.1",
  VersionOverrides: "http://schemas.microsoft.com/office/taskpaneappversionoverrides",
  Image: "http://schemas.microsoft.com/office/officeappbasictypes/1.0",
};

describe("manifest.xml", () => {
  test("is well-formed", () => {
    expect(all("parsererror")).toEqual([]);
    expect(manifest.documentElement.localName).toBe("OfficeApp");
  });

  test("keeps the order of elements that Office demands", () => {
    for (const [parent, order] of Object.entries(ORDER)) {
      for (const element of all(parent)) {
        const positions = [...element.children].map((child) => order.indexOf(child.localName));
        expect({
          parent,
          children: [...element.children].map((child) => child.localName),
          known: !positions.includes(-1),
        }).toMatchObject({ known: true });
        expect(positions).toEqual([...positions].sort((a, b) => a - b));
      }
    }
    const host = all("Host").find((element) => element.children.length > 0) as Element;
    expect([...host.children].map((child) => child.localName)).toEqual([
      "Runtimes",
      "AllFormFactors",
      "DesktopFormFactor",
    ]);
  });

  test("gives each extension point the parts of its kind, in the namespaces of the schemas", () => {
    for (const point of all("ExtensionPoint")) {
      const kind = attribute(point, "xsi:type");
      expect([...point.children].map((child) => child.localName)).toEqual(EXTENSION_POINTS[kind]);
    }
    for (const [name, namespace] of Object.entries(NAMESPACES))
      for (const element of all(name)) expect(element.namespaceURI).toBe(namespace);
    expect(attribute(manifest.documentElement, "xsi:type")).toBe("TaskPaneApp");
    expect(all("VersionOverrides").map((each) => attribute(each, "xsi:type"))).toEqual([
      "VersionOverridesV1_0",
    ]);
  });

  test("has an identity, and the version of the package", () => {
    expect(all("Id")[0]?.textContent).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    const { version } = JSON.parse(readFileSync(path.join(ROOT, "package.json"), "utf8")) as {
      version: string;
    };
    expect(all("Version")[0]?.textContent).toBe(`${version}.0`);
  });

  test("stays within ten groups a tab and six buttons a group", () => {
    for (const tab of all("CustomTab")) expect(all("Group", tab).length).toBeLessThanOrEqual(10);
    for (const group of all("Group")) expect(all("Control", group).length).toBeLessThanOrEqual(6);
  });

  test("resolves every resource it names, and names every resource it holds", () => {
    const used = new Set(
      all("*")
        .map((element) => attribute(element, "resid"))
        .filter((resid) => resid !== ""),
    );
    expect([...used].filter((resid) => !valueOf.has(resid))).toEqual([]);
    const unused = [...valueOf.keys()].filter((id) => !used.has(id) && !id.startsWith("Icon.app."));
    expect(unused).toEqual([]);
  });

  test("has no identifier twice", () => {
    const ids = strings.map((element) => attribute(element, "id"));
    expect(ids.length).toBe(new Set(ids).size);
    const controls = [...all("Control"), ...all("Group"), ...all("CustomTab")].map((element) =>
      attribute(element, "id"),
    );
    expect(controls.length).toBe(new Set(controls).size);
  });

  test("stays within the lengths that Office accepts", () => {
    const limits: Record<string, number> = { ShortStrings: 125, LongStrings: 250, Urls: 2048, Images: 2048 };
    for (const [list, limit] of Object.entries(limits)) {
      for (const element of all(list).flatMap((parent) => [...parent.children])) {
        const texts = [
          attribute(element, "DefaultValue"),
          ...all("Override", element).map((one) => attribute(one, "Value")),
        ];
        for (const text of texts) expect([...text].length).toBeLessThanOrEqual(limit);
        expect(attribute(element, "id").length).toBeLessThanOrEqual(32);
      }
    }
    expect([...attribute(all("DisplayName")[0] as Element, "DefaultValue")].length).toBeLessThanOrEqual(125);
    expect([...attribute(all("Description")[0] as Element, "DefaultValue")].length).toBeLessThanOrEqual(250);
  });

  test("speaks Vietnamese by default and English by override, everywhere", () => {
    expect(all("DefaultLocale")[0]?.textContent).toBe("vi-VN");
    for (const element of [
      ...all("String", resources),
      all("DisplayName")[0] as Element,
      all("Description")[0] as Element,
    ])
      expect(all("Override", element).map((one) => attribute(one, "Locale"))).toEqual(["en-US"]);
    expect(all("Override").filter((one) => attribute(one, "Locale") === "vi-VN")).toEqual([]);
    for (const override of all("Override")) expect(attribute(override, "Value")).not.toBe("");
  });

  test("points to icons that exist in the size they state", () => {
    const images = all("Image", resources).map(
      (element) => [attribute(element, "id"), attribute(element, "DefaultValue")] as const,
    );
    for (const [id, url] of images) {
      const file = path.join(ROOT, new URL(url).pathname);
      const stated = Number(id.split(".").pop());
      const { width, height } = PNG.sync.read(readFileSync(file));
      expect({ id, width, height }).toEqual({ id, width: stated, height: stated });
    }
    for (const image of all("Icon").flatMap((icon) => all("Image", icon)))
      expect(attribute(image, "resid").endsWith(`.${attribute(image, "size")}`)).toBe(true);
    for (const icon of all("Icon")) {
      const sizes = all("Image", icon).map((image) => Number(attribute(image, "size")));
      expect(sizes).toEqual(expect.arrayContaining([16, 32, 80]));
    }
    for (const [name, size] of [
      ["IconUrl", 32],
      ["HighResolutionIconUrl", 64],
    ] as const) {
      const file = path.join(ROOT, new URL(attribute(all(name)[0] as Element, "DefaultValue")).pathname);
      expect(existsSync(file) && PNG.sync.read(readFileSync(file)).width).toBe(size);
    }
  });

  test("draws icons that are transparent and not empty", () => {
    for (const element of all("Image", resources)) {
      const { data } = PNG.sync.read(
        readFileSync(path.join(ROOT, new URL(attribute(element, "DefaultValue")).pathname)),
      );
      const alphas = [...data].filter((_, index) => index % 4 === 3);
      expect(alphas.some((alpha) => alpha === 0) && alphas.some((alpha) => alpha === 255)).toBe(true);
    }
  });

  test("serves everything from one address", () => {
    const urls = [
      ...strings,
      ...all("Override"),
      ...all("IconUrl"),
      ...all("HighResolutionIconUrl"),
      ...all("SupportUrl"),
    ]
      .flatMap((element) => [attribute(element, "DefaultValue"), attribute(element, "Value")])
      .filter((value) => value.startsWith("http"));
    expect(new Set(urls.map((url) => new URL(url).origin))).toEqual(new Set([LOCAL_BASE]));
  });

  test("runs pane, commands and functions on one page with a long life", () => {
    const page = attribute(all("Runtime")[0] as Element, "resid");
    expect(attribute(all("Runtime")[0] as Element, "lifetime")).toBe("long");
    const pages = [
      all("FunctionFile")[0] as Element,
      ...all("Page").flatMap((one) => all("SourceLocation", one)),
      ...all("Action").flatMap((one) => all("SourceLocation", one)),
    ];
    expect(pages.map((element) => attribute(element, "resid"))).toEqual(pages.map(() => page));
    expect(valueOf.get(page)).toBe(
      attribute(all("SourceLocation", all("DefaultSettings")[0] as Element)[0] as Element, "DefaultValue"),
    );
    expect(all("TaskpaneId")).toEqual([]);
  });

  test("names only commands that are associated, and no command is left without a button", () => {
    const named = all("FunctionName").map((element) => element.textContent ?? "");
    expect([...named].sort()).toEqual([...COMMAND_NAMES].sort());
    expect(Object.keys(commands(createActions())).sort()).toEqual([...COMMAND_NAMES].sort());
  });

  test("describes exactly the functions that are associated", () => {
    const associated: string[] = [];
    const had = Object.getOwnPropertyDescriptor(globalThis, "CustomFunctions");
    Object.defineProperty(globalThis, "CustomFunctions", {
      configurable: true,
      value: { associate: (id: string) => associated.push(id) },
    });
    try {
      registerFunctions();
    } finally {
      if (had) Object.defineProperty(globalThis, "CustomFunctions", had);
      else Reflect.deleteProperty(globalThis, "CustomFunctions");
    }
    const files = emitFunctionFiles(LOCAL_BASE);
    const metadata = [
      valueOf.get("Functions.Metadata.Url"),
      ...all("Override")
        .map((one) => attribute(one, "Value"))
        .filter((value) => value.endsWith(".json")),
    ];
    expect(metadata).toHaveLength(2);
    for (const url of metadata) {
      const { functions } = JSON.parse(files[path.basename(url ?? "")] ?? "{}") as {
        functions: { id: string }[];
      };
      expect(functions.map(({ id }) => id).sort()).toEqual([...associated].sort());
    }
    expect(associated.length).toBeGreaterThan(10);
  });
});

describe("the manifest that is handed out", () => {
  const base = "https://bcs.example.vn/tien-ich";
  const moved = manifestFor(xml, { base, version: "1.2.3" });
  const one = (text: string, name: string): string => all(name, parse(text))[0]?.textContent ?? "";

  test("moves every address and takes an identity of its own", () => {
    expect(moved).not.toContain(LOCAL_BASE);
    expect(moved).toContain("<AppDomain>https://bcs.example.vn</AppDomain>");
    expect(moved).toContain('DefaultValue="https://bcs.example.vn/tien-ich/taskpane.html"');
    expect(parse(moved).getElementsByTagName("parsererror")).toHaveLength(0);
    expect(one(moved, "Id")).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(one(moved, "Id")).not.toBe(one(xml, "Id"));
  });

  test("keeps its identity from release to release, and no two addresses share one", () => {
    expect(one(manifestFor(xml, { base, version: "2.0.0" }), "Id")).toBe(one(moved, "Id"));
    expect(one(manifestFor(xml, { base: `${base}-2`, version: "1.2.3" }), "Id")).not.toBe(one(moved, "Id"));
    expect(one(manifestFor(xml, { base: LOCAL_BASE, version: "1.2.3" }), "Id")).toBe(one(xml, "Id"));
  });

  test("takes the version of the package, so that Excel fetches buttons and functions anew", () => {
    expect(one(moved, "Version")).toBe("1.2.3.0");
    expect(() => manifestFor(xml, { base, version: "1.2" })).toThrow("1.2");
  });

  test("takes an identity and a name that an office chooses, and refuses what Excel would", () => {
    const id = "0f8fad5b-d9cb-469f-a165-70867728950e";
    const chosen = manifestFor(xml, { base, version: "1.2.3", id, name: 'Sở A & "B" <C>' });
    expect(one(chosen, "Id")).toBe(id);
    const name = all("DisplayName", parse(chosen))[0] as Element;
    expect(attribute(name, "DefaultValue")).toBe('Sở A & "B" <C>');
    expect(all("Override", name)).toEqual([]);
    expect(() => manifestFor(xml, { base, version: "1.2.3", id: "0f8fad5b" })).toThrow("GUID");
    expect(() => manifestFor(xml, { base, version: "1.2.3", name: " " })).toThrow("125");
    expect(() => manifestFor(xml, { base, version: "1.2.3", name: "x".repeat(126) })).toThrow("125");
    expect(manifestFor(xml, { base, version: "1.2.3", name: "x".repeat(125) })).toContain("x".repeat(125));
  });

  test("speaks English in every English of Office, not only in the American one", () => {
    const english = ["en-US", ...OTHER_ENGLISH];
    const spoken = [
      ...all("String", parse(moved)),
      ...all("Url", parse(moved)),
      ...all("Description", parse(moved)),
    ]
      .map((element) => all("Override", element).filter((each) => each.parentElement === element))
      .filter((overrides) => overrides.length > 0);
    expect(spoken.length).toBeGreaterThan(10);
    for (const overrides of spoken) {
      expect(overrides.map((each) => attribute(each, "Locale"))).toEqual(english);
      expect(new Set(overrides.map((each) => attribute(each, "Value"))).size).toBe(1);
    }
    expect(OTHER_ENGLISH).not.toContain("vi-VN");
  });

  test("is refused without https", () => {
    expect(() => manifestFor(xml, { base: "http://bcs.example.vn", version: "1.2.3" })).toThrow("https");
  });
});
