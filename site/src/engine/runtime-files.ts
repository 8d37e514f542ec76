/** What a page has of Python's files. They arrive once, and whatever is started in this page is made of them. */

import { RealmFrame } from "./browser-realm.ts";
import { Downloads, fetchJson, type Progress } from "./downloads.ts";
import type { FileUse, RuntimeFile, RuntimeManifest } from "../shared/protocol.ts";
import { runWords } from "../shared/run-words.ts";

interface Listed {
  manifest: RuntimeManifest;
  downloads: Downloads;
}

export class RuntimeFiles {
  /** Where the files are, and the realms. */
  readonly frame = new RealmFrame();
  readonly #address: string;
  #listed: Promise<Listed> | null = null;

  /** `address` is that of the manifest. */
  constructor(address: string) {
    this.#address = address;
  }

  /** Brings what is missing of the files of these uses. Raises DownloadFailed. */
  async bring(uses: readonly FileUse[], progress: Progress): Promise<void> {
    const { manifest, downloads } = await this.#list();
    await downloads.bring(filesFor(manifest, uses), progress);
  }

  /** Bytes of the files of these uses, as they travel. Raises DownloadFailed. */
  async size(uses: readonly FileUse[]): Promise<number> {
    const { manifest } = await this.#list();
    return filesFor(manifest, uses).reduce((sum, { bytes }) => sum + bytes, 0);
  }

  /** Lets go of the files of this use, which are of no use here. */
  async forget(use: FileUse): Promise<void> {
    const { manifest } = await this.#list();
    this.frame.forget(filesFor(manifest, [use]).map(({ name }) => name));
  }

  close(): void {
    this.frame.close();
  }

  #list(): Promise<Listed> {
    if (!this.#listed) {
      const listed = fetchJson<RuntimeManifest>(this.#address, runWords.fetch.what.files).then((manifest) => ({
        manifest,
        downloads: new Downloads(this.frame, this.#address),
      }));
      this.#listed = listed;
      listed.catch(() => (this.#listed = null));
    }
    return this.#listed;
  }
}

function filesFor(manifest: RuntimeManifest, uses: readonly FileUse[]): RuntimeFile[] {
  return manifest.files.filter((file) => uses.includes(file.use));
}
