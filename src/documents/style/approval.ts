// The block at the top right of a paper: the annex that it is, and by what it was approved.
import { paragraph, type Block } from "../blocks.ts";

export interface Approval {
  /** «Приложение № 5» */
  annex?: string;
  /** «УТВЕРЖДЕН» */
  word?: string;
  /** «приказом МКУ ЦОКО», «от 05.09.2026 № 8» */
  lines: readonly string[];
}

/** Stands on the right half of the page, a line of the block to a paragraph; empty lines are left out. */
export function approvalBlock({ annex = "", word = "", lines }: Approval): Block[] {
  const parts = [annex, word, ...lines].filter((line) => line.trim() !== "");
  return parts.map((line, index) =>
    paragraph(line, { left: "half", keepNext: true, before: index > 0 && line === word ? GAP : 0 }),
  );
}

/** Points between «Приложение № 5» and «УТВЕРЖДЕН». */
const GAP = 6;
