/** The list of inputs of one's own, to take up again and to run all at once. A page fetches this script when the list is opened. */

import { h, sentence, setText } from "../shared/dom.ts";
import { outcomeIcon } from "../shared/outcome-icon.ts";
import type { Picture } from "../shared/pictures.ts";
import type { ExampleInput, Feedback } from "../shared/protocol.ts";
import type { Store } from "../shared/storage.ts";
import { expectedWords, ownInputsWords as say } from "../shared/words-apart.ts";
import { type OwnSet, keepSets, nameOf, readSets, withSet } from "../shared/own-sets.ts";
import { ended } from "./ask.ts";
import { NotLoaded, type Ran, type RunPage, runWith } from "./run-all.ts";
import { block, comparedView, expectedView } from "./views.ts";

export interface OwnInputsPage extends RunPage {
  store: Store;
  /** What the fields hold. */
  inputs(): ExampleInput[];
  use(inputs: readonly ExampleInput[]): void;
  /** What the editor holds. */
  source(): string;
  picture(feedback: Feedback, picture: Picture, inputs: readonly ExampleInput[]): HTMLElement;
}

export interface OwnInputs {
  /** Another run begins, and has the machine to itself. */
  stop(): void;
}

export function mountOwnInputs(host: HTMLElement, page: OwnInputsPage): OwnInputs {
  const { exercise, store } = page;
  let sets = readSets(store, exercise.slug, exercise.example);
  let running: AbortController | null = null;
  const name = h("input", { id: "own-name", type: "text", maxlength: 60, autocomplete: "off", placeholder: say.newName(sets.length + 1) });
  const keep = h("button", { type: "button", class: "second small" }, say.keep);
  const all = h("button", { type: "button", class: "second small" }, say.runAll);
  const list = h("ul", { class: "own-list" });
  const note = h("p", { class: "own-note", role: "status" });
  host.replaceChildren(h("p", { class: "own-keep" }, h("label", { for: name.id }, say.name), name, keep), list, h("p", { class: "own-run" }, all, note));

  const change = (changed: readonly OwnSet[], said: string): void => {
    sets = [...changed];
    setText(note, keepSets(store, exercise.slug, sets) ? said : say.notKept);
    name.placeholder = say.newName(sets.length + 1);
    draw(new Map());
  };
  const draw = (ran: ReadonlyMap<OwnSet, Ran>): void => {
    const views = sets.map((set) => h("li", {}, headView(set, ran.get(set)), toolsView(set)));
    list.replaceChildren(...views);
    all.hidden = sets.length === 0;
  };
  const headView = (set: OwnSet, ran: Ran | undefined): HTMLElement =>
    ran ? ranView(set, ran, page) : h("span", { class: "own-name" }, set.name);
  const toolsView = (set: OwnSet): HTMLElement => {
    const use = h("button", { type: "button", class: "quiet small", "aria-label": say.useOf(set.name) }, say.use);
    const remove = h("button", { type: "button", class: "quiet small", "aria-label": say.removeOf(set.name) }, say.remove);
    use.addEventListener("click", () => {
      page.use(set.inputs);
      setText(note, say.used(set.name));
    });
    remove.addEventListener("click", () => {
      change(sets.filter((each) => each !== set), say.removed(set.name));
      keep.focus();
    });
    return h("span", { class: "own-tools" }, use, remove);
  };
  keep.addEventListener("click", () => {
    const chosen = nameOf(name.value) || name.placeholder;
    const more = withSet(sets, { name: chosen, inputs: page.inputs() });
    if (!more) setText(note, say.full);
    else change(more, say.kept(chosen));
    if (more) name.value = "";
  });
  name.addEventListener("keydown", (event) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    keep.click();
  });
  all.addEventListener("click", () => {
    if (running) running.abort();
    else void runAll();
  });

  async function runAll(): Promise<void> {
    running = new AbortController();
    const over = ended(running.signal);
    const [source, ran] = [page.source().toWellFormed(), new Map<OwnSet, Ran>()];
    setText(all, say.stop);
    try {
      for (const set of [...sets]) {
        setText(note, say.running(set.name));
        ran.set(set, await runWith(source, set.inputs, page, over));
        draw(ran);
      }
      setText(note, summaryOf([...ran.values()]));
    } catch (error) {
      setText(note, error instanceof NotLoaded ? error.message.replaceAll("`", "") : say.stopped);
    } finally {
      running = null;
      setText(all, say.runAll);
    }
  }

  draw(new Map());
  return { stop: () => running?.abort() };
}

/** Of how many it is known, and of how many of these it is as expected. */
function summaryOf(ran: readonly Ran[]): string {
  const known = ran.filter(({ result, beside }) => !result?.ok || beside?.kind === "same" || beside?.kind === "differs");
  const same = known.filter(({ beside }) => beside?.kind === "same");
  return known.length > 0 ? say.summary(same.length, known.length) : say.ran(ran.length);
}

function ranView(set: OwnSet, { result, beside }: Ran, page: OwnInputsPage): HTMLElement {
  const [outcome, word] = outcomeOf(result?.ok === true, beside?.kind);
  const [title, program] = [set.name, page.exercise.program];
  const shown = h("div", { class: "sides" });
  if (result?.result !== undefined) shown.append(block(expectedWords.returned, result.result, result.shape, result.dtype));
  const expected = beside && expectedView(beside, program);
  if (expected) shown.append(expected);
  const why = result === null ? say.lost : result.ok ? "" : (result.message ?? "");
  const summary = h("summary", {}, outcomeIcon(outcome), h("span", { class: "own-name" }, title), h("span", { class: "case-outcome" }, word));
  const details = h("details", { class: "fault-details own-ran", "data-outcome": outcome }, summary);
  details.addEventListener("toggle", () => {
    // Drawn when it is seen: before, there is no width to draw for.
    if (!details.open || details.childElementCount > 1) return;
    const compared = beside ? comparedView(beside, (feedback, picture) => page.picture(feedback, picture, set.inputs)) : [];
    details.append(...(why ? [h("p", { class: "raised" }, ...sentence(why))] : []), shown, ...compared);
  });
  return details;
}

function outcomeOf(ok: boolean, kind: string | undefined): ["passed" | "failed" | "error" | "idle", string] {
  if (!ok) return ["error", say.word.error];
  if (kind === "same") return ["passed", say.word.same];
  return kind === "differs" ? ["failed", say.word.differs] : ["idle", say.word.ran];
}
