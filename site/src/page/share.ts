/**
 * Code in the fragment of an address, which browsers do not send to the server: `#code=` and the compressed text in base64 with - and _.
 * Whoever opens such a link sees the code; it is not run.
 */

const KEY = "#code=";
/** Characters of code; more is no submission, and a small link could hold very much. */
const LONGEST = 200_000;

export async function fragmentOf(code: string): Promise<string> {
  const packed = await through(new TextEncoder().encode(code), new CompressionStream("deflate-raw"));
  const binary = Array.from(packed, (byte) => String.fromCharCode(byte)).join("");
  return KEY + btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

/** The address of this page with `code` in it. */
export async function linkTo(code: string): Promise<string> {
  const address = new URL(location.href);
  address.hash = await fragmentOf(code);
  return address.href;
}

/** The code that a fragment holds; null if it holds none, and "" if it is damaged. */
export async function codeOf(fragment: string): Promise<string | null> {
  if (!fragment.startsWith(KEY)) return null;
  try {
    const binary = atob(fragment.slice(KEY.length).replaceAll("-", "+").replaceAll("_", "/"));
    const packed = Uint8Array.from(binary, (character) => character.charCodeAt(0));
    const text = new TextDecoder("utf-8", { fatal: true }).decode(await through(packed, new DecompressionStream("deflate-raw")));
    return text.length <= LONGEST ? text : "";
  } catch {
    return "";
  }
}

async function through(bytes: Uint8Array<ArrayBuffer>, stream: ReadableWritablePair<Uint8Array, BufferSource>): Promise<Uint8Array> {
  const reader = new Blob([bytes]).stream().pipeThrough(stream).getReader();
  const parts: Uint8Array[] = [];
  for (let size = 0; size <= LONGEST * 4; ) {
    const { done, value } = await reader.read();
    if (done) return new Uint8Array(await new Blob(parts as Uint8Array<ArrayBuffer>[]).arrayBuffer());
    parts.push(value);
    size += value.length;
  }
  await reader.cancel();
  throw new RangeError("longer than a link may be");
}
