// Signs on the buttons of the grid, drawn by lines.
import type { JSX } from "preact";

const PATHS = {
  undo: "M9 14 4 9l5-5 M4 9h10a6 6 0 0 1 0 12h-3",
  redo: "m15 14 5-5-5-5 M20 9H10a6 6 0 0 0 0 12h3",
  rowAbove: "M3 14h18v6H3z M12 10V3 M8.5 6.5h7",
  rowBelow: "M3 4h18v6H3z M12 14v7 M8.5 17.5h7",
  rowDelete: "M3 9h18v6H3z M8 19l8 3 M16 19l-8 3 M3 5h18",
  columnRight: "M4 3h6v18H4z M14 12h7 M17.5 8.5v7",
  columnDelete: "M9 3v18h6V3z M19 8l3 8 M22 8l-3 8 M4 3v18",
  sortUp: "M7 4v16 M3.5 16.5 7 20l3.5-3.5 M14 10l3-7 3 7 M15 8h4 M14.5 14h5.5v2l-5.5 4h5.5",
  sortDown: "M7 20V4 M3.5 7.5 7 4l3.5 3.5 M14 10l3-7 3 7 M15 8h4 M14.5 14h5.5v2l-5.5 4h5.5",
  filter: "M3 5h18l-7 8v6l-4 2v-8z",
  filterOff: "M3 5h18l-7 8v6l-4 2v-8z M3 21 21 3",
  note: "M4 4h16v12h-6l-4 4v-4H4z M8 8.5h8 M8 12h5",
  search: "M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13z M15.5 15.5 21 21",
  up: "m6 15 6-6 6 6",
  down: "m6 9 6 6 6-6",
  close: "M6 6l12 12 M18 6 6 18",
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name }: { name: IconName }): JSX.Element {
  return (
    <svg viewBox="0 0 24 24" width="18" height="18" aria-hidden="true" class="grid-icon">
      <path d={PATHS[name]} />
    </svg>
  );
}
