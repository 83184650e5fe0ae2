import type { Random } from "./random";

export interface NumberForm {
  separator: "," | ".";
  decimals: 1 | 2;
  /** 17,50 is printed as 17,5 and 18,00 as 18. */
  dropZeros: boolean;
  suffix: string;
}

export function drawNumberForm(r: Random, prose = false): NumberForm {
  return {
    separator: r.chance(prose ? 0.85 : 0.65) ? "," : ".",
    decimals: r.chance(0.75) ? 2 : 1,
    dropZeros: r.chance(0.5),
    suffix: !prose && r.chance(0.08) ? r.pick([" điểm", "đ", " đ"]) : "",
  };
}

export function print(form: NumberForm, value: number, decimals: number = form.decimals): string {
  let text = Math.abs(value).toFixed(decimals);
  if (form.dropZeros) text = String(Number(text));
  text = text.replace(".", form.separator);
  return (value < 0 ? "-" : "") + text;
}

/** A score with its suffix, "7,46đ". */
export function printScore(form: NumberForm, value: number): string {
  return print(form, value) + form.suffix;
}

/** "+0,5", "-1,2", "0"; in words "tăng 0,5" where `words`. */
export function printChange(form: NumberForm, value: number, words = false): string {
  if (value === 0) return words ? "không đổi" : "0";
  const figure = print(form, Math.abs(value));
  if (words) return `${value > 0 ? "tăng" : "giảm"} ${figure}`;
  return (value > 0 ? "+" : "-") + figure;
}

export function percentOf(score: number, max: number, decimals = 2): number {
  return Math.round((score / max) * 100 * 10 ** decimals) / 10 ** decimals;
}
