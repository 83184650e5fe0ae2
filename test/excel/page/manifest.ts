/** What Excel takes from an add-in's manifest: ribbon, pane, functions – in the language of the user. */
export interface RibbonButton {
  id: string;
  label: string;
  tip: string;
  icon: string;
  action: { kind: "pane" } | { kind: "command"; name: string };
}

interface RibbonGroup {
  id: string;
  label: string;
  buttons: RibbonButton[];
}

export interface AddinManifest {
  id: string;
  displayName: string;
  paneUrl: string;
  tab: { id: string; label: string; groups: RibbonGroup[] } | null;
  functions: { namespace: string; metadataUrl: string } | null;
}

const first = (scope: Element | Document, name: string): Element | null =>
  scope.getElementsByTagNameNS("*", name)[0] ?? null;
const all = (scope: Element | Document, name: string): Element[] => [
  ...scope.getElementsByTagNameNS("*", name),
];
const children = (scope: Element, name: string): Element[] =>
  [...scope.children].filter((child) => child.localName === name);

/** Reads an add-in-only manifest (XML); throws with the reason when something that it names is missing. */
export function readManifest(xml: string, locale: string, base: string): AddinManifest {
  const document = new DOMParser().parseFromString(xml, "application/xml");
  if (document.querySelector("parsererror")) throw new Error("The manifest is not well-formed XML.");
  const origin = new URL(
    first(document, "SourceLocation")?.getAttribute("DefaultValue") ?? "https://localhost:3000/",
  ).origin;
  const resources = new Map<string, string>();
  for (const list of all(document, "Resources")) {
    for (const resource of [...list.children].flatMap((group) => [...group.children])) {
      resources.set(resource.getAttribute("id") ?? "", localised(resource, locale));
    }
  }
  const resource = (id: string | null): string => {
    const value = resources.get(id ?? "");
    if (value === undefined)
      throw new Error(`The manifest names the resource ${String(id)}, which it does not have.`);
    return value.startsWith(origin) ? base + value.slice(origin.length) : value;
  };
  const url = (value: string): string =>
    value.startsWith(origin) ? base + value.slice(origin.length) : value;
  const displayName = first(document, "DisplayName");
  const source = first(document, "SourceLocation");
  const customTab = first(document, "CustomTab");
  const functions = all(document, "ExtensionPoint").find(
    (point) => point.getAttribute("xsi:type") === "CustomFunctions",
  );
  return {
    id: first(document, "Id")?.textContent.trim() ?? "",
    displayName: displayName ? localised(displayName, locale) : "",
    paneUrl: url(source?.getAttribute("DefaultValue") ?? ""),
    tab: customTab ? readTab(customTab, resource) : null,
    functions: functions ? readFunctions(functions, resource) : null,
  };
}

function localised(element: Element, locale: string): string {
  const override = children(element, "Override").find((each) => each.getAttribute("Locale") === locale);
  return (override?.getAttribute("Value") ?? element.getAttribute("DefaultValue") ?? "").trim();
}

type Resource = (id: string | null) => string;

const resid = (scope: Element, name: string): string | null =>
  children(scope, name)[0]?.getAttribute("resid") ?? null;

function readTab(tab: Element, resource: Resource): AddinManifest["tab"] {
  return {
    id: tab.getAttribute("id") ?? "",
    label: resource(resid(tab, "Label")),
    groups: children(tab, "Group").map((group) => ({
      id: group.getAttribute("id") ?? "",
      label: resource(resid(group, "Label")),
      buttons: children(group, "Control").map((control) => readButton(control, resource)),
    })),
  };
}

function readButton(control: Element, resource: Resource): RibbonButton {
  const images = all(control, "Image");
  const icon = images.find((image) => image.getAttribute("size") === "32") ?? images[0];
  const tip = first(control, "Supertip");
  const action = first(control, "Action");
  const name = action && first(action, "FunctionName")?.textContent.trim();
  return {
    id: control.getAttribute("id") ?? "",
    label: resource(resid(control, "Label")),
    tip: tip ? resource(resid(tip, "Description")) : "",
    icon: icon ? resource(icon.getAttribute("resid")) : "",
    action: name ? { kind: "command", name } : { kind: "pane" },
  };
}

function readFunctions(point: Element, resource: Resource): AddinManifest["functions"] {
  const metadata = first(point, "Metadata");
  const location = metadata && first(metadata, "SourceLocation");
  return {
    namespace: resource(first(point, "Namespace")?.getAttribute("resid") ?? null),
    metadataUrl: resource(location?.getAttribute("resid") ?? null),
  };
}
