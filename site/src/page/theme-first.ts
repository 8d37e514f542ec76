/** A tiny classic script in the page's head: the chosen colours are there before the first paint. */

import { createStore } from "../shared/storage.ts";
import { applyTheme, readTheme } from "./theme.ts";

applyTheme(readTheme(createStore()));
