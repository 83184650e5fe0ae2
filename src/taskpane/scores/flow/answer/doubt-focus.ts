/** What must be answered, then what is asked, in the order of the page. */
export function doubtPlaces(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>("[data-severity='block'], [data-severity='ask']")];
}
