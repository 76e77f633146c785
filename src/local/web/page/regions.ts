// F6 and Shift+F6: the focus goes round the parts of the window, as in a desktop program.

/** Parts in the order of F6; those that are not on the screen are passed over. */
const REGIONS = ["menu", "grid", "sidebar", "panel", "strip"];
/** What takes the focus in a part, the first kind that is there. */
const TAKERS = ['[role="menuitem"][tabindex="0"]', ".addon-page", "[data-close]", "button"];

/** Puts the focus into the next part, counted from where it is; nowhere counts as the grid. */
export function stepRegion(back: boolean, focusGrid: () => void): void {
  const present = REGIONS.filter((name) => placeOf(name) !== null);
  const current = document.activeElement?.closest<HTMLElement>("[data-region]")?.dataset["region"] ?? "grid";
  const index = present.indexOf(current);
  const next = present[(index + (back ? -1 : 1) + present.length) % present.length];
  if (next === undefined || next === "grid") focusGrid();
  else
    TAKERS.map((taker) => placeOf(next)?.querySelector<HTMLElement>(taker))
      .find(Boolean)
      ?.focus();
}

const placeOf = (name: string): HTMLElement | null => document.querySelector(`[data-region="${name}"]`);
