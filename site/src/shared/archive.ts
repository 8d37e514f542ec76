/** A folder as one file: a little-endian uint32 (length of the list), a JSON list of [path, length], and the contents. */

export type Archive = [path: string, contents: Uint8Array][];

/** The files of an archive; the contents are views into `bytes`, not copies. */
export function unpack(bytes: ArrayBuffer): Archive {
  const length = new DataView(bytes).getUint32(0, true);
  const list = JSON.parse(new TextDecoder().decode(new Uint8Array(bytes, 4, length))) as [string, number][];
  let offset = 4 + length;
  return list.map(([path, size]) => {
    const contents = new Uint8Array(bytes, offset, size);
    offset += size;
    return [path, contents];
  });
}
