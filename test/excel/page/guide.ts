import { SAMPLE_TEXT } from "../../../src/taskpane/scores/flow/input/sample-text";
import { TEXTS } from "./texts";

/** What to do here, for whoever ran `npm start`: a text to paste is one press away. */
export function drawGuide(place: HTMLElement): void {
  const text = document.createElement("p");
  text.textContent = TEXTS.guide;
  const said = document.createElement("span");
  said.setAttribute("role", "status");
  const copy = document.createElement("button");
  copy.type = "button";
  copy.textContent = TEXTS.copySample;
  copy.addEventListener("click", () => {
    navigator.clipboard.writeText(SAMPLE_TEXT).then(
      () => (said.textContent = TEXTS.sampleCopied),
      () => (said.textContent = TEXTS.sampleRefused),
    );
  });
  const close = document.createElement("button");
  close.type = "button";
  close.textContent = "×";
  close.title = TEXTS.closeGuide;
  close.setAttribute("aria-label", TEXTS.closeGuide);
  close.addEventListener("click", () => (place.hidden = true));
  place.replaceChildren(text, copy, said, close);
  place.hidden = false;
}
