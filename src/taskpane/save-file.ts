/** How long the browser may take to begin with a file before its data are given back. */
const RELEASE_MS = 60_000;

/** Hands a file to the person through a link: the only way to a file that a task pane has. */
export function saveFile(name: string, content: BlobPart, type: string): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.hidden = true;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), RELEASE_MS);
}
