// The top of a letter: who writes, the outgoing number and date at the left, the addressee at the right.
import type { CivilDate } from "../../domain/calendar/civil.ts";
import type { Block } from "../blocks.ts";
import type { PaperData } from "../form.ts";
import { centreName } from "./centre.ts";
import { longDate } from "./dates.ts";

export interface LetterTop {
  /** Lines of the addressee: «Директору МБОУ СОШ № 8», «И.О. Фамилия в дательном падеже». */
  to: readonly string[];
  /** Outgoing number; empty: left open for a hand. */
  number: string;
  date: CivilDate | null;
}

/** Two columns without lines; lines that are empty are left out. */
export function letterHead(
  { settings }: Pick<PaperData, "settings">,
  { to, number, date }: LetterTop,
): Block[] {
  const phone = settings.centrePhone.trim();
  const sender = [
    centreName(settings),
    phone === "" ? "" : `тел. ${phone}`,
    `исх. № ${number.trim() || "______"} от ${longDate(date)}`,
  ];
  const filled = (lines: readonly string[]): string => lines.filter((line) => line.trim() !== "").join("\n");
  return [
    {
      kind: "table",
      plain: true,
      fontSize: 12,
      columns: [
        { header: "", width: 10 },
        { header: "", width: 1 },
        { header: "", width: 9 },
      ],
      rows: [{ cells: [filled(sender), "", filled(to)] }],
    },
  ];
}
