/** Scripts that a page fetches when they are wanted. */

/** Gives what fetches the module at this address. Where it cannot be had, the next try is a new one. */
export function fetcher<Module>(path: string): () => Promise<Module> {
  const address = new URL(path, location.href);
  let tries = 0;
  return async () => {
    try {
      return (await import(address.href)) as Module;
    } catch (error) {
      // A browser remembers for good that a module could not be had, by its address.
      address.hash = String(++tries);
      throw error;
    }
  };
}
