import type { FileOutcome } from "./content";

/**
 * Reads a .docx: paragraphs, lists and tables as HTML. Inserted text of tracked changes counts, deleted text does not;
 * pictures, headers and footers are left out.
 */
export async function readWord(bytes: Uint8Array): Promise<FileOutcome> {
  const { default: mammoth } = await import("mammoth");
  const buffer = bytes.slice().buffer;
  let pictures = 0;
  const { value: html } = await mammoth.convertToHtml(
    // The browser's part of the library takes the one, that of Node the other.
    { arrayBuffer: buffer, buffer } as { arrayBuffer: ArrayBuffer },
    {
      ignoreEmptyParagraphs: false,
      convertImage: mammoth.images.imgElement(() => {
        pictures += 1;
        return Promise.resolve({ src: "" });
      }),
    },
  );
  if (html.replace(/<[^>]*>/g, "").trim() !== "") return { kind: "read", content: { kind: "html", html } };
  return { kind: "refused", reason: pictures > 0 ? "scan" : "empty", details: "" };
}
