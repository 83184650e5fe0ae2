import { TextDecoder, TextEncoder } from "node:util";

/** What every browser has and jsdom lacks: text encoding, reading a file. */
export function addMissingToJsdom(): void {
  Object.assign(globalThis, { TextEncoder, TextDecoder });
  if (!("text" in Blob.prototype))
    Object.defineProperty(Blob.prototype, "text", {
      value(this: Blob): Promise<string> {
        return new Promise((resolve, reject) => {
          const reader = new FileReader();
          reader.onload = () => resolve(String(reader.result));
          reader.onerror = () => reject(reader.error ?? new Error("The file cannot be read."));
          reader.readAsText(this);
        });
      },
    });
}
