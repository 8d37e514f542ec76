/** What a run has drawn and shown, and sandboxes with all that drawing needs. */

import type { Drawn } from "../shared/pictures.ts";
import type { Realm } from "./realm-client.ts";
import { readDrawn } from "./untrusted-drawn.ts";

/** Where sandboxes come from, and the library that a start from the snapshot leaves out. */
interface Source {
  takeSandbox(): Promise<Realm>;
  bringLibrary(): Promise<boolean>;
}

/** A sandbox in which figures can be drawn: fonts and styles are files of the library. */
export async function takeDrawing(realms: Source): Promise<Realm> {
  const sandbox = await realms.takeSandbox();
  if (await realms.bringLibrary()) await sandbox.library;
  return sandbox;
}

/** Whether code may show an array with `show(…)`: others are not asked for what they have shown. */
export const mayShow = (source: string): boolean => /\bshow\s*\(/.test(source);

/** What the submission has drawn and shown; nothing where its sandbox has ended, or ends with this. `seconds` is its time. */
export async function drawnIn(sandbox: Realm, seconds: number): Promise<Drawn[]> {
  if (sandbox.gone) return [];
  try {
    return readDrawn(await sandbox.request("sandbox_drawn", [], seconds));
  } catch {
    return [];
  }
}
