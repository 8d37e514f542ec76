/** What a page fetches to look inside a call: opens the window, has a sandbox record, and shows what comes while it comes. */

import type { Engine, ExerciseData } from "../shared/protocol.ts";
import styles from "../../styles/inside/inside.css";
import { type Asked, record } from "./drive.ts";
import { createReader } from "./reader.ts";
import { openWindow } from "./window.ts";

export type { Asked };

let sheet: CSSStyleSheet | null = null;

/** Settles when the window is closed. `source` is the text that was run. Rejects never: what went wrong stands in the window. */
export function lookInside(exercise: ExerciseData, lend: Engine["lend"], source: string, asked: Asked): Promise<void> {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
    document.adoptedStyleSheets.push(sheet);
  }
  const reader = createReader();
  return new Promise((closed) => {
    let end = (): void => undefined;
    const over = new Promise<never>((_resolve, reject) => (end = () => reject(new Error("closed"))));
    over.catch(() => undefined);
    const shown = openWindow(reader.recording, source, exercise.function, () => {
      end();
      closed();
    });
    const recorded = lend((sandbox, setting) => {
      const whole = new Promise<string>((resolve) => {
        // The submission may go on for long after its recording is full.
        const take = (piece: string): void => {
          if (reader.take(piece)) shown.grown();
          if (reader.recording.ended) resolve("");
        };
        record(sandbox, setting, exercise, source, asked, take).then(resolve, () => {
          reader.end("lost");
          resolve("");
        });
      });
      return Promise.race([whole, over]);
    });
    recorded.then(
      (sentence) => {
        if (sentence) shown.failed(sentence);
        else {
          reader.end("lost");
          shown.grown();
        }
      },
      (error: unknown) => shown.failed(error instanceof Error ? error.message : ""),
    );
  });
}
