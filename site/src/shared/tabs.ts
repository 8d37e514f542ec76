/** Tabs after the ARIA pattern: one in the tab order, arrows move between them, the chosen one's panel is shown. */

export interface Tabs {
  select(id: string): void;
}

export interface TabActions {
  /** Before a panel is hidden. */
  leave?(panel: HTMLElement): void;
  /** After a panel was shown in the place of another. */
  enter?(panel: HTMLElement): void;
}

export function createTabs(list: HTMLElement, actions: TabActions = {}): Tabs {
  const tabs = [...list.querySelectorAll<HTMLElement>("[role=tab]")];

  const panelOf = (tab: HTMLElement): HTMLElement | null => document.getElementById(tab.getAttribute("aria-controls") ?? "");

  function select(tab: HTMLElement): void {
    const before = tabs.find((one) => one.getAttribute("aria-selected") === "true");
    if (before === tab) return;
    const [panel, panelBefore] = [panelOf(tab), before && panelOf(before)];
    for (const other of tabs) {
      other.setAttribute("aria-selected", String(other === tab));
      other.tabIndex = other === tab ? 0 : -1;
    }
    if (panelBefore) {
      actions.leave?.(panelBefore);
      panelBefore.hidden = true;
    }
    if (panel) {
      panel.hidden = false;
      actions.enter?.(panel);
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
  const [left, right] = document.dir === "rtl" ? ["ArrowRight", "ArrowLeft"] : ["ArrowLeft", "ArrowRight"];
  if (key === right) return (now + 1) % count;
  if (key === left) return (now + count - 1) % count;
  if (key === "Home") return 0;
  return key === "End" ? count - 1 : null;
}
