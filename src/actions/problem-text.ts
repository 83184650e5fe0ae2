export { problemText } from "../workbook/problem-text";
