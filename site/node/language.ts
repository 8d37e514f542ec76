/** Under Node as in a bundle: the sources import English words, and get those of the course's language. */

import { registerHooks } from "node:module";

/** From now on; what is imported already stays as it is. */
export function speak(language: string): void {
  registerHooks({
    resolve: (specifier, context, next) => next(specifier.replace(/\/catalogues\/en\.ts$/, `/catalogues/${language}.ts`), context),
  });
}
