/** Draws assets/*.svg as PNG in every size that Office asks for. Run after changing a drawing: `npm run icons`. */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Resvg } from "@resvg/resvg-js";

/** 16, 32 and 80 are required, the others keep the drawing sharp on scaled screens. */
const SIZES = [16, 20, 24, 32, 40, 48, 64, 80, 128];
const ASSETS = path.join(__dirname, "..", "assets");

for (const file of readdirSync(ASSETS).filter((name) => name.endsWith(".svg"))) {
  const drawing = readFileSync(path.join(ASSETS, file), "utf8");
  for (const size of SIZES) {
    const picture = new Resvg(drawing, { fitTo: { mode: "width", value: size } }).render().asPng();
    writeFileSync(path.join(ASSETS, `${path.basename(file, ".svg")}-${size}.png`), picture);
  }
}
