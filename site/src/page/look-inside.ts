/** Opens what shows a call from inside. It is fetched when it is first asked for. */

import type { Asked } from "../inside/inside.ts";
import type { Engine, ExerciseData } from "../shared/protocol.ts";

export type LookInside = (source: string, asked: Asked) => Promise<void>;

type Inside = Pick<typeof import("../inside/inside.ts"), "lookInside">;

/** What is returned rejects where the script cannot be fetched. */
export function createLookInside(engine: Engine, data: ExerciseData): LookInside {
  const address = new URL(data.inside, location.href);
  let tries = 0;
  const fetched = async (): Promise<Inside> => {
    try {
      return (await import(address.href)) as Inside;
    } catch (error) {
      // A browser remembers for good that a module could not be had, by its address.
      address.hash = String(++tries);
      throw error;
    }
  };
  return async (source, asked) => {
    const { lookInside } = await fetched();
    await lookInside(data, (use) => engine.lend(use), source, asked);
  };
}
