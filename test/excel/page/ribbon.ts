import type { RibbonChange } from "../host/session/options";
import type { AddinManifest, RibbonButton } from "./manifest";
import { TEXTS } from "./texts";

/** Draws the add-in's tab of the ribbon from its manifest. */
export class Ribbon {
  private readonly buttons = new Map<string, HTMLButtonElement>();
  private tab: HTMLElement | null = null;

  constructor(
    private readonly tabs: HTMLElement,
    private readonly surface: HTMLElement,
    private readonly press: (button: RibbonButton) => void,
  ) {}

  draw(manifest: AddinManifest, bookName: string): void {
    const name = document.createElement("span");
    name.className = "book";
    name.textContent = `${bookName} – ${TEXTS.title}`;
    this.tabs.replaceChildren(name);
    this.surface.replaceChildren();
    if (!manifest.tab) return;
    this.tab = document.createElement("span");
    this.tab.className = "tab";
    this.tab.textContent = manifest.tab.label;
    this.tabs.prepend(this.tab);
    for (const group of manifest.tab.groups) {
      const box = document.createElement("div");
      box.className = "group";
      const row = document.createElement("div");
      const label = document.createElement("small");
      label.textContent = group.label;
      row.append(...group.buttons.map((button) => this.button(button)));
      box.append(row, label);
      this.surface.append(box);
    }
  }

  /** What `Office.ribbon.requestUpdate` asked for. */
  change(change: RibbonChange): void {
    if (change.kind === "button") {
      const button = this.buttons.get(change.id);
      if (button) button.disabled = !change.enabled;
    }
    if (change.kind === "tab" && this.tab) this.tab.hidden = !change.visible;
  }

  private button(button: RibbonButton): HTMLButtonElement {
    const element = document.createElement("button");
    element.type = "button";
    element.title = button.tip;
    element.dataset.control = button.id;
    const icon = document.createElement("img");
    icon.src = button.icon;
    icon.alt = "";
    const label = document.createElement("span");
    label.textContent = button.label;
    element.append(icon, label);
    element.addEventListener("click", () => this.press(button));
    this.buttons.set(button.id, element);
    return element;
  }
}
