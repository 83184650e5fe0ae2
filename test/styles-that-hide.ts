/**
 * Fluent puts some thousand rules into the page. jsdom tries every one of them for every element that a test asks for
 * by its role, only to learn whether it is hidden: two thirds of what a test of the pane took. Here only rules are
 * taken in that can hide an element or keep it from being pressed.
 */
const HIDES = /\b(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|pointer-events\s*:\s*none)/;

if (typeof document !== "undefined") {
  const insert = Object.getOwnPropertyDescriptor(CSSStyleSheet.prototype, "insertRule")?.value as (
    this: CSSStyleSheet,
    rule: string,
    index?: number,
  ) => number;
  CSSStyleSheet.prototype.insertRule = function (this: CSSStyleSheet, rule: string, index?: number): number {
    return HIDES.test(rule) ? insert.call(this, rule, Math.min(index ?? 0, this.cssRules.length)) : 0;
  };
}
