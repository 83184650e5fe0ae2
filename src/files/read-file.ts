import type { FileData, FileOutcome } from "./content";
import { MOST_BYTES } from "./content";
import { decodeHtml, decodeText } from "./decode-text";
import { fileKind } from "./file-kind";
import type { FileTools } from "./file-tools";
import { pageOfArchive } from "./web-archive";

/**
 * Reads a file of any kind that offices send around. Libraries are loaded when the first file of their kind comes;
 * nothing leaves the machine. A file that cannot be read is refused with the reason, never thrown.
 */
export async function readFile({ bytes }: FileData, tools: FileTools): Promise<FileOutcome> {
  if (bytes.length > MOST_BYTES) return { kind: "refused", reason: "too_large", details: "" };
  const found = fileKind(bytes);
  if (found.kind === "refused") return { ...found, details: "" };
  try {
    switch (found.kind) {
      case "docx":
        return await (await import("./word-file")).readWord(bytes);
      case "pdf":
        return await (await import("./pdf/pdf-file")).readPdf(bytes, tools);
      case "html":
        return read("html", decodeHtml(bytes));
      case "mhtml":
        return read("html", pageOfArchive(bytes) ?? "");
      case "text":
        return read("text", decodeText(bytes));
      default:
        return await (await import("./spreadsheet-file")).readSpreadsheet(bytes);
    }
  } catch (fault) {
    const details = fault instanceof Error ? fault.message : String(fault);
    const locked = fault instanceof Error && /password|encrypt/i.test(`${fault.name} ${details}`);
    return { kind: "refused", reason: locked ? "password" : "broken", details };
  }
}

function read(kind: "text" | "html", text: string): FileOutcome {
  const words = kind === "html" ? text.replace(/<[^>]*>/g, "") : text;
  if (words.trim() === "") return { kind: "refused", reason: "empty", details: "" };
  return { kind: "read", content: kind === "html" ? { kind, html: text } : { kind, text } };
}
