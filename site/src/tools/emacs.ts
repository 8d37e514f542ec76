/** Emacs's keys, for whoever has chosen them. */

import { emacs } from "@replit/codemirror-emacs";

export const keys = emacs();
