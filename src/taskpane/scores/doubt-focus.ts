/** What must be answered, then what is asked, in the order of the page. */
export function doubtPlaces(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>("[data-severity='block'], [data-severity='ask']")];
}

/**
 * Goes on to the next open doubt, or to the summary when none is left. Only when the focus was lost with the control
 * that had it: whoever went elsewhere in the meantime stays there.
 */
export function focusNextDoubt(): void {
  // The answer is drawn with the next turn.
  setTimeout(() => {
    const { activeElement } = document;
    if (activeElement !== null && activeElement !== document.body) return;
    (doubtPlaces()[0] ?? document.querySelector<HTMLElement>(".summary"))?.focus();
  }, 50);
}
