/** Vim's keys, for whoever has chosen them. */

import { vim } from "@replit/codemirror-vim";

export const keys = vim({ status: true });
