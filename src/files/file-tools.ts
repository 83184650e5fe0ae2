/** What the readers of files need of the place they run in. */
export interface FileTools {
  /** Address of the worker of the PDF library, on the add-in's own host; null in Node, where it finds its own. */
  pdfWorker: string | null;
  signal?: AbortSignal;
}
