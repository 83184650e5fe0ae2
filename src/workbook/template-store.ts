import { parseVersioned } from "../book/settings/office-settings";
import type { ExcelSession } from "./office/run";
import type { Outcome } from "./office/refusal";
import { runInExcel } from "./office/run";
import { inSlices } from "./office/slices";

/** The office's own .docx as the workbook keeps it. */
export interface KeptTemplate {
  name: string;
  bytes: Uint8Array;
}

/** What became of a template that was to be kept. */
export type Keeping = { kept: true } | { kept: false; reason: "too_large" };

/**
 * Letters of Base64 in one part: Excel for the web refuses parts above about 1 MB (OfficeDev/office-js 394, 2408), so
 * each stays below 900 KB and travels alone.
 */
const LETTERS_PER_PART = 890_000;
/** More would make every copy of the workbook heavy: about 3 MB of Word file. */
const MOST_PARTS = 5;

const NAMESPACE = "urn:bcs766:word-template";
const KEY = "bcs766.template";
const VERSION = 1;

/**
 * Keeps the template in the workbook, for everybody who opens it. Parts of an earlier one go only after the new ones
 * stand, so that a refusal half-way leaves the earlier template.
 * @param template null forgets it
 */
export async function keepTemplate(template: KeptTemplate | null): Promise<Outcome<Keeping>> {
  const pieces = template === null ? [] : piecesOf(template.bytes);
  // Parts that a refusal left behind are told from those that belong together.
  const set = Date.now().toString(36);
  if (pieces.length > MOST_PARTS) return { ok: true, value: { kept: false, reason: "too_large" } };
  return runInExcel(async (context) => {
    const { customXmlParts, settings } = context.workbook;
    const earlier = partsIn(context);
    await context.sync();
    const old = earlier.items;
    const added: Excel.CustomXmlPart[] = [];
    try {
      await inSlices(
        context,
        [...pieces.entries()],
        ([index, piece]) =>
          customXmlParts.add(`<template xmlns="${NAMESPACE}" set="${set}" at="${index}">${piece}</template>`),
        // Only what Excel has taken can be taken back.
        (_, part) => added.push(part),
      );
    } catch (error) {
      await forgetQuietly(context, added);
      throw error;
    }
    if (template === null) settings.getItemOrNullObject(KEY).delete();
    else settings.add(KEY, JSON.stringify({ v: VERSION, name: template.name, set, parts: pieces.length }));
    for (const part of old) part.delete();
    await context.sync();
    return { kept: true };
  });
}

/** The template that the workbook keeps; null without one, and for one that lacks a part. */
export async function loadTemplate(): Promise<Outcome<KeptTemplate | null>> {
  return runInExcel(async (context) => {
    const { settings } = context.workbook;
    const setting = settings.getItemOrNullObject(KEY);
    setting.load("value");
    const parts = partsIn(context);
    await context.sync();
    const told = setting.isNullObject ? null : parseVersioned(setting.value as unknown, VERSION);
    if (told?.kind !== "read" || typeof told.fields.name !== "string") return null;
    const pieces: string[] = [];
    await inSlices(
      context,
      parts.items,
      (part) => part.getXml(),
      (_, xml) => {
        const match = /\bset="(\w+)" at="(\d)">([A-Za-z0-9+/=]*)</u.exec(xml.value);
        if (match?.[1] === told.fields.set) pieces[Number(match?.[2])] = match?.[3] ?? "";
      },
    );
    const count = told.fields.parts;
    const whole = pieces.length === count && Object.keys(pieces).length === count;
    return whole ? { name: told.fields.name, bytes: bytesOf(pieces.join("")) } : null;
  });
}

function partsIn({ workbook }: ExcelSession): Excel.CustomXmlPartScopedCollection {
  const parts = workbook.customXmlParts.getByNamespace(NAMESPACE);
  parts.load("items/id");
  return parts;
}

/** Parts that were added before a refusal; where they cannot be removed they are only dead weight. */
async function forgetQuietly(context: ExcelSession, added: readonly Excel.CustomXmlPart[]): Promise<void> {
  try {
    for (const part of added) part.delete();
    await context.sync();
  } catch {
    // The refusal that comes next tells the person.
  }
}

function piecesOf(bytes: Uint8Array): string[] {
  const letters = base64Of(bytes);
  const count = Math.ceil(letters.length / LETTERS_PER_PART);
  return Array.from({ length: count }, (_, index) =>
    letters.slice(index * LETTERS_PER_PART, (index + 1) * LETTERS_PER_PART),
  );
}

/** `btoa` takes letters; long files are given to it in pieces that the stack can carry. */
function base64Of(bytes: Uint8Array): string {
  let letters = "";
  for (let at = 0; at < bytes.length; at += 0x8000)
    letters += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(letters);
}

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}
