/** The keys that work wherever the focus is; the editor has its own for the two runs. */

export interface KeyActions {
  runTests(): void;
  /** Asked to save, by a hand that is used to it. */
  save(): void;
}

export function mountKeys({ runTests, save }: KeyActions): void {
  document.addEventListener("keydown", (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || event.defaultPrevented) return;
    if (event.key === "Enter") runTests();
    else if (event.key.toLowerCase() === "s") save();
    else return;
    event.preventDefault();
  });
}
