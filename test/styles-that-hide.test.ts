/** @jest-environment jsdom */
import { screen } from "@testing-library/dom";

test("a rule that hides is kept, one that colours is not", () => {
  document.body.innerHTML = '<button class="seen">Lưu</button><button class="gone">Xóa</button>';
  const style = document.head.appendChild(document.createElement("style"));
  style.sheet?.insertRule(".seen { color: red }");
  style.sheet?.insertRule(".gone { display: none }", 1);
  expect(screen.getAllByRole("button").map((button) => button.textContent)).toEqual(["Lưu"]);
  expect([...(style.sheet?.cssRules ?? [])].map((rule) => rule.cssText)).toEqual([
    expect.stringContaining(".gone"),
  ]);
});
