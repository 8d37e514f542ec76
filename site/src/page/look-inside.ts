/** Opens what shows a call from inside. It is fetched when it is first asked for. */

import type { Asked } from "../inside/inside.ts";
import { fetcher } from "../shared/fetched.ts";
import type { Engine, ExerciseData } from "../shared/protocol.ts";

export type LookInside = (source: string, asked: Asked) => Promise<void>;

type Inside = Pick<typeof import("../inside/inside.ts"), "lookInside">;

/** What is returned rejects where the script cannot be fetched. */
export function createLookInside(engine: Engine, data: ExerciseData): LookInside {
  const fetched = fetcher<Inside>(data.inside);
  return async (source, asked) => {
    const { lookInside } = await fetched();
    await lookInside(data, (use) => engine.lend(use), source, asked);
  };
}
