/** Exercises whose submissions can draw: sandboxes with all that drawing needs, and what a run has drawn. */

import type { FigurePicture } from "../shared/pictures.ts";
import type { Realm } from "./realm-client.ts";
import { readFigures } from "./untrusted.ts";

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

/** What the submission has drawn; nothing where its sandbox has ended, or ends with this. `seconds` is its time. */
export async function figuresOf(sandbox: Realm, seconds: number): Promise<FigurePicture[]> {
  if (sandbox.gone) return [];
  try {
    return readFigures(await sandbox.request("sandbox_figures", [], seconds));
  } catch {
    return [];
  }
}
