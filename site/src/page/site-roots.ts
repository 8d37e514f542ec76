/** Where a site may begin, judged by an address in it. */

/** The folders that an address lies in, likeliest first; each ends with a slash. */
export function rootsAbove(path: string): string[] {
  const folders = path.split("/").slice(1, -1);
  const above = folders.map((_, place) => `/${folders.slice(0, folders.length - place).join("/")}/`).concat("/");
  const exercises = folders.lastIndexOf("exercise");
  const likely = exercises < 0 ? [] : [`/${folders.slice(0, exercises).map((folder) => `${folder}/`).join("")}`];
  return [...new Set([...likely, ...above])];
}
