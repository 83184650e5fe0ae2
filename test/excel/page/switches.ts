/** Switches of the strip. */

export function check(label: string, on: boolean, change: (on: boolean) => void): HTMLLabelElement {
  const box = document.createElement("label");
  const input = document.createElement("input");
  input.type = "checkbox";
  input.checked = on;
  input.addEventListener("change", () => change(input.checked));
  box.append(input, label);
  return box;
}

export function choice<T>(
  label: string,
  options: readonly [string, T][],
  current: T,
  change: (value: T) => void,
): HTMLLabelElement {
  const box = document.createElement("label");
  const select = document.createElement("select");
  for (const [text, value] of options) {
    const option = document.createElement("option");
    option.textContent = text;
    option.selected = value === current;
    select.append(option);
  }
  select.addEventListener("change", () => {
    const picked = options[select.selectedIndex];
    if (picked) change(picked[1]);
  });
  box.append(label, select);
  return box;
}
