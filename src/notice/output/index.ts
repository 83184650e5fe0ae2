export { fileName } from "./file-name";
export { noticeToHtml, noticeToText, tableToHtml, tableToText } from "./html";
export { noticeToPrintHtml } from "./print-html";
export { noticeToDocx } from "./word";
