/** The flavours that go onto the clipboard together. */
export interface Flavours {
  /** null for what is plain text only */
  html: string | null;
  text: string;
}

/**
 * Puts HTML and text on the clipboard. Hosts forbid one way or another, so each is tried in turn: the clipboard API,
 * which WebKit wants to be called inside the press; then the older copy command with our own data.
 * @returns false when every way is closed: the person then copies by hand
 */
export async function copyFlavours(flavours: Flavours): Promise<boolean> {
  return (await copyThroughApi(flavours)) || copyThroughCommand(flavours);
}

async function copyThroughApi({ html, text }: Flavours): Promise<boolean> {
  if (typeof ClipboardItem === "undefined") return false;
  try {
    const part = (type: string, content: string): Promise<Blob> =>
      Promise.resolve(new Blob([content], { type }));
    await navigator.clipboard.write([
      new ClipboardItem({
        ...(html === null ? {} : { "text/html": part("text/html", html) }),
        "text/plain": part("text/plain", text),
      }),
    ]);
    return true;
  } catch {
    // Refused by the host or by a policy: the next way may be open.
    return false;
  }
}

function copyThroughCommand({ html, text }: Flavours): boolean {
  let filled = false;
  const fill = (event: ClipboardEvent): void => {
    if (event.clipboardData === null) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (html !== null) event.clipboardData.setData("text/html", html);
    event.clipboardData.setData("text/plain", text);
    filled = true;
  };
  document.addEventListener("copy", fill, { capture: true });
  // The command wants a selection, even though our own data replaces it.
  const anchor = document.createElement("span");
  anchor.textContent = "\u00A0";
  document.body.append(anchor);
  try {
    document.getSelection()?.selectAllChildren(anchor);
    // The one way left where the clipboard API is closed; browsers keep it for that.
    return document.execCommand("copy") && filled;
  } catch {
    return false;
  } finally {
    document.removeEventListener("copy", fill, { capture: true });
    anchor.remove();
    document.getSelection()?.removeAllRanges();
  }
}
