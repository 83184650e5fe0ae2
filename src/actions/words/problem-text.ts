export { problemText } from "../../workbook/office/problem-text";
