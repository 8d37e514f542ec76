/** Compresses files as zstd. Reads one job, a list of [source, target], as JSON from standard input; compress.py is the only caller. */

import { readFileSync, writeFileSync } from "node:fs";
import { promisify } from "node:util";
import { constants, zstdCompress } from "node:zlib";

const LEVEL = 22;
/** Four megabytes to look back, which the browser keeps for each file. More would make all together one part in two hundred smaller. */
const WINDOW = 22;

const compress = promisify(zstdCompress);

await Promise.all(
  (JSON.parse(readFileSync(0, "utf8")) as [string, string][]).map(async ([source, target]) => {
    const params = { [constants.ZSTD_c_compressionLevel]: LEVEL, [constants.ZSTD_c_windowLog]: WINDOW };
    writeFileSync(target, await compress(readFileSync(source), { params }));
  }),
);
