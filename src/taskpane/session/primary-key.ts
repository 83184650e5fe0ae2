import { useEffect, useRef } from "react";

/** Ctrl+Enter (⌘+Enter) anywhere in the pane presses the primary button of the step. */
export function usePrimaryKey(press: () => void): void {
  const latest = useRef(press);
  useEffect(() => {
    latest.current = press;
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || event.defaultPrevented) return;
      event.preventDefault();
      // Excel on the web would be told of the key as well.
      event.stopPropagation();
      // What is being typed counts: a field hands its value over when it is left.
      const { activeElement } = document;
      if (isWriting(activeElement) && activeElement instanceof HTMLElement) activeElement.blur();
      latest.current();
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, []);
}

/** Whether a key belongs to the text that is being written. */
export function isWriting(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLInputElement ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement ||
    (target instanceof HTMLElement && target.isContentEditable)
  );
}
