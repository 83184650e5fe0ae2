import fc from "fast-check";
import {
  keptUnder,
  MOST_SOURCES,
  NO_SOURCES,
  parseSource,
  parseSources,
  serializeSources,
  sourceXml,
  withSource,
} from "../../src/book/saved/source-text";

test("any text comes back from its part as it was", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      const xml = sourceXml("2026-03-05 16:45:10", text);
      expect(parseSource(xml)).toBe(text.replace(/[\u007f-\u009f\ufffe\uffff]/gu, ""));
    }),
  );
});

test("markup in a text stays text", () => {
  const text = 'a < b && "c" &lt; </source> \u0000 \t\n';
  const xml = sourceXml("1", text) ?? "";
  expect(xml.match(/</gu)).toHaveLength(2);
  expect(parseSource(xml)).toBe(text);
});

test("a text of 900.000 bytes with its part is kept, a larger one is not", () => {
  const around = new TextEncoder().encode(sourceXml("1", "") ?? "").length;
  expect(sourceXml("1", "a".repeat(900_000 - around))).not.toBeNull();
  expect(sourceXml("1", "a".repeat(900_001 - around))).toBeNull();
});

test("the oldest text goes when there are too many, and not one that another set still needs", () => {
  let list = NO_SOURCES;
  for (let at = 0; at < MOST_SOURCES; at += 1)
    list = withSource(list, `s${String(at)}`, `s${String(at)}`).list;
  expect(keptUnder(list, "s0")).toBe("s0");
  // A set that was renamed points to the text of the first.
  expect(withSource(list, "renamed", "s0").gone).toEqual([]);
  expect(withSource(list, "next", "next").gone).toEqual(["s0"]);
  expect(keptUnder(withSource(list, "next", "next").list, "s0")).toBeNull();
});

test("the list reads back, and what is unreadable is an empty list", () => {
  const { list } = withSource(NO_SOURCES, "a", "b");
  expect(parseSources(serializeSources(list))).toEqual(list);
  expect(parseSources("{")).toEqual(NO_SOURCES);
  expect(parseSources('{"v":2,"texts":[["a","b"]]}')).toEqual(NO_SOURCES);
});

test("a part of somebody else is no text", () => {
  expect(parseSource("<other>1</other>")).toBeNull();
  expect(parseSource("<source>1</source>")).toBeNull();
  expect(parseSource(null)).toBeNull();
});
