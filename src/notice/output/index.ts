export { fileName } from "./file-name";
export { noticeToHtml, noticeToText, tableToHtml, tableToText } from "./html";
export { noticeToDocx } from "./word";
