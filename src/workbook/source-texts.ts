import type { SourceList } from "../book/saved/source-text";
import {
  keptUnder,
  parseSource,
  parseSources,
  serializeSources,
  SOURCE_KEY,
  sourceNamespace,
  sourceXml,
  withSource,
} from "../book/saved/source-text";
import type { Outcome } from "./office/refusal";
import { refusal, RefusedError } from "./office/refusal";
import type { ExcelSession } from "./office/run";
import { runInExcel } from "./office/run";
import { say } from "./office/wording";

/**
 * Keeps the text that a save was read from, in requests of its own. A text that is too large, or that Excel refuses, is
 * not kept: the figures stand either way.
 * @param stamp of the save
 */
export async function keepSourceText(stamp: string, text: string): Promise<void> {
  const xml = text.trim() === "" ? null : sourceXml(stamp, text);
  if (xml === null) return;
  await runInExcel(async (context) => {
    const { list, gone } = withSource(await listOf(context), stamp, stamp);
    context.workbook.customXmlParts.add(xml);
    await context.sync();
    await forget(context, list, gone);
  });
}

/** A set that got another name or period keeps the text it was read from. */
export async function keepSourceOf(before: string, stamp: string): Promise<void> {
  await runInExcel(async (context) => {
    const known = await listOf(context);
    const kept = keptUnder(known, before);
    if (kept === null) return;
    const { list, gone } = withSource(known, stamp, kept);
    await forget(context, list, gone);
  });
}

/** The text that figures were read from. */
export async function sourceText(stamp: string): Promise<Outcome<string>> {
  return runInExcel(async (context) => {
    const kept = keptUnder(await listOf(context), stamp);
    const none = new RefusedError(refusal("nothing_to_compare", say("workbook.refusal.no_source")));
    if (kept === null) throw none;
    const part = context.workbook.customXmlParts
      .getByNamespace(sourceNamespace(kept))
      .getOnlyItemOrNullObject();
    const xml = part.getXml();
    part.load("id");
    await context.sync();
    const text = part.isNullObject ? null : textOf(xml);
    if (text === null) throw none;
    return text;
  });
}

function textOf({ value }: OfficeExtension.ClientResult<string>): string | null {
  return parseSource(value);
}

async function listOf(context: ExcelSession): Promise<SourceList> {
  const item = context.workbook.settings.getItemOrNullObject(SOURCE_KEY);
  item.load("value");
  await context.sync();
  return parseSources(item.isNullObject ? undefined : (item.value as unknown));
}

/** Writes the list and takes away the texts that it no longer names. */
async function forget(context: ExcelSession, list: SourceList, gone: readonly string[]): Promise<void> {
  context.workbook.settings.add(SOURCE_KEY, serializeSources(list));
  for (const name of gone)
    context.workbook.customXmlParts.getByNamespace(sourceNamespace(name)).getOnlyItemOrNullObject().delete();
  await context.sync();
}
