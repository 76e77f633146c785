// Who signs a paper, and who puts down that they have read it.
import { headOf } from "../../domain/people/roles.ts";
import { paragraph, type Block } from "../blocks.ts";
import type { PaperData } from "../form.ts";
import { shortCentreName } from "./centre.ts";
import { initialsFirst } from "./names.ts";

/** «Начальник МКУ …   (line)   Т.П. Павлова»: the head whom the settings name, else the one of the staff list. */
export function headSignature({ settings, directory }: Pick<PaperData, "settings" | "directory">): Block[] {
  const name = headOf(directory, settings.head)?.name ?? settings.head;
  return [signatureOf(`${settings.headPosition.trim()} ${shortCentreName(settings)}`.trim(), name)];
}

/** Position, room for the hand, initials and surname. */
export function signatureOf(position: string, name: string): Block {
  return { kind: "signature", position, name: initialsFirst(name) };
}

/**
 * «С выпиской ознакомлен(а): ____ (подпись) ____ (дата)»
 * @param what in the instrumental case: «выпиской», «представлением»
 */
export function acquainted(what = "документом"): Block[] {
  return [
    paragraph(`С ${what} ознакомлен(а):`, { before: 12, keepNext: true }),
    paragraph("____________________ (подпись)    ____________________ (дата)", { before: 6 }),
  ];
}
