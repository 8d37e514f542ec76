/** Tabs after the ARIA pattern: one in the tab order, arrows move between them, the chosen one's panel is shown. */

export interface Tabs {
  select(id: string): void;
}

export function createTabs(list: HTMLElement): Tabs {
  const tabs = [...list.querySelectorAll<HTMLElement>("[role=tab]")];

  function select(tab: HTMLElement): void {
    for (const other of tabs) {
      const chosen = other === tab;
      other.setAttribute("aria-selected", String(chosen));
      other.tabIndex = chosen ? 0 : -1;
      const panel = document.getElementById(other.getAttribute("aria-controls") ?? "");
      if (panel) panel.hidden = !chosen;
    }
  }

  for (const tab of tabs) tab.addEventListener("click", () => select(tab));
  list.addEventListener("keydown", (event) => {
    const now = tabs.findIndex((tab) => tab === document.activeElement);
    const to = target(event.key, now, tabs.length);
    const tab = to === null ? undefined : tabs[to];
    if (!tab) return;
    event.preventDefault();
    select(tab);
    tab.focus();
  });

  return {
    select(id) {
      const tab = tabs.find((one) => one.id === id);
      if (tab) select(tab);
    },
  };
}

function target(key: string, now: number, count: number): number | null {
  if (now < 0) return null;
  if (key === "ArrowRight") return (now + 1) % count;
  if (key === "ArrowLeft") return (now + count - 1) % count;
  if (key === "Home") return 0;
  return key === "End" ? count - 1 : null;
}
