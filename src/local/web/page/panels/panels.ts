// The panels around the book in their order: what they are called, their drawing, and in which book they are shown.
import type { HostState } from "../../protocol.ts";
import type { PanelName } from "../desk/shown.ts";

export interface PanelEntry {
  name: PanelName;
  title: string;
  /** Path in a box of 24 × 24. */
  icon: string;
  isShown: (state: HostState) => boolean;
}

const always = (): boolean => true;

export const PANELS: readonly PanelEntry[] = [
  { name: "letters", title: "Письма", icon: "M3 6h18v12H3zM3 7l9 7 9-7", isShown: always },
  {
    name: "documents",
    title: "Документы",
    icon: "M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6",
    isShown: always,
  },
  { name: "runs", title: "Запуски", icon: "M4 6h10M4 12h7M4 18h10M16 9l5 3-5 3z", isShown: always },
  {
    name: "schedule",
    title: "Расписание",
    icon: "M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18M12 7v5l4 2",
    isShown: always,
  },
  {
    name: "day",
    title: "День",
    icon: "M4 6h16v14H4zM4 10h16M8 3v5M16 3v5M11 14h5v3",
    isShown: ({ book }) => book === "example",
  },
  {
    name: "mail",
    title: "Почта",
    icon: "M12 8a4 4 0 1 0 0 8a4 4 0 1 0 0-8M16 8v5.5a2.5 2.5 0 0 0 5 0V12a9 9 0 1 0-4 7.5",
    isShown: always,
  },
  { name: "files", title: "Файлы", icon: "M3 6h7l2 3h9v10H3z", isShown: always },
];
