/** What scrolls must be reachable with the keyboard; what does not scroll should not be one more stop on the way. */

const observer = new ResizeObserver((entries) => {
  for (const { target } of entries) if (target instanceof HTMLElement) checkOverflow(target);
});

/** Put `element` into the tab order whenever it has more to show than it has room for. */
export function watchOverflow(element: HTMLElement): void {
  observer.observe(element);
}

/** Look again, where the content changes without changing the size. */
export function checkOverflow(element: HTMLElement): void {
  const scrolls = element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1;
  if (scrolls) element.tabIndex = 0;
  else element.removeAttribute("tabindex");
}
