/** Address of the PDF library's worker: a file of ours, as the page's policy demands. */
export function pdfWorker(): string {
  return new URL("pdfjs-dist/legacy/build/pdf.worker.min.mjs", import.meta.url).href;
}
