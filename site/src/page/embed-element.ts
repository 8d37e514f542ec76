/**
 * `<katalite-exercise src="https://…/exercise/SLUG/">` for any page: a frame with that exercise. A small classic script; what it needs of
 * the exercise's site is the address alone.
 *
 * Attributes: `src`, the exercise's page; `height`, pixels or any length of CSS; `theme`, dark or light, else as the system says; `title`,
 * the frame's name. What stands inside, such as a link to the exercise, is for readers without scripts. The event `katalite-result` tells what
 * the tests said, where the exercise's course names the origin of this page.
 */

import type { ResultMessage } from "./messages.ts";
import { embedWords } from "../shared/words-apart.ts";

const HEIGHT = "40rem";
/** No way to the page around it, nor to its address. */
const SANDBOX = "allow-scripts allow-same-origin allow-downloads allow-modals allow-popups allow-popups-to-escape-sandbox";

class KataliteExercise extends HTMLElement {
  static readonly observedAttributes = ["src", "height", "theme", "title"];
  #frame: HTMLIFrameElement | null = null;

  connectedCallback(): void {
    addEventListener("message", this.#receive);
    if (!this.#frame) this.#show();
  }

  disconnectedCallback(): void {
    removeEventListener("message", this.#receive);
  }

  attributeChangedCallback(name: string, before: string | null, now: string | null): void {
    if (before === now || !this.#frame) return;
    if (name === "height") this.#frame.style.height = this.#height();
    else if (name === "title") this.#frame.title = this.#title();
    else this.#show();
  }

  #show(): void {
    const address = this.#address();
    if (!address) return;
    const frame = document.createElement("iframe");
    frame.setAttribute("sandbox", SANDBOX);
    frame.allow = "clipboard-write";
    frame.loading = "lazy";
    frame.title = this.#title();
    frame.src = address;
    Object.assign(frame.style, { display: "block", width: "100%", height: this.#height(), border: "1px solid color-mix(in srgb, currentcolor 25%, transparent)" });
    this.style.display = "block";
    this.replaceChildren(frame);
    this.#frame = frame;
  }

  /** The page for frames beside the exercise's own; null for what is no address. */
  #address(): string | null {
    try {
      const exercise = new URL(this.getAttribute("src") ?? "", document.baseURI);
      if (!/^https?:$/.test(exercise.protocol)) return null;
      const address = new URL("embed.html", exercise);
      const theme = this.getAttribute("theme");
      if (theme) address.searchParams.set("theme", theme);
      return address.href;
    } catch {
      return null;
    }
  }

  #height(): string {
    const height = this.getAttribute("height") ?? HEIGHT;
    return /^\d+$/.test(height) ? `${height}px` : height;
  }

  #title(): string {
    return this.getAttribute("title") ?? embedWords.title;
  }

  readonly #receive = ({ source, origin, data }: MessageEvent<ResultMessage | null>): void => {
    const frame = this.#frame;
    if (!frame || source !== frame.contentWindow || origin !== new URL(frame.src).origin) return;
    if (data?.katalite !== 1 || data.kind !== "result") return;
    this.dispatchEvent(new CustomEvent("katalite-result", { detail: data, bubbles: true }));
  };
}

if (!customElements.get("katalite-exercise")) customElements.define("katalite-exercise", KataliteExercise);
