import type { NoticeModel } from "../document";

/**
 * Writes a document as .docx. The library that writes it is loaded with the first document, not with the pane.
 * @returns the bytes of the file
 */
export async function noticeToDocx(model: NoticeModel): Promise<Uint8Array> {
  const { writeDocx } = await import("./docx-writer");
  return writeDocx(model);
}
