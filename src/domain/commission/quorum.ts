// Quorum: a share of all members of the commission, counted in whole numbers. Source: rules §2.2, §2.4 (2/3; the share is a setting).
import type { Settings } from "../settings.ts";

export interface Quorum {
  present: number;
  total: number;
  /** Fewest members for a quorum. */
  needed: number;
  isMet: boolean;
}

/** «2/3» → its parts; a text of another form is taken for 2/3. */
function shareOf(text: string): { part: number; whole: number } {
  const [, part = "2", whole = "3"] = /^(\d+)\/(\d+)$/.exec(text) ?? [];
  return { part: Number(part), whole: Number(whole) };
}

/** @param quorum the share that has to be there, «2/3»; an empty commission never has it */
export function quorumOf(present: number, total: number, { quorum }: Pick<Settings, "quorum">): Quorum {
  const { part, whole } = shareOf(quorum);
  return {
    present,
    total,
    needed: Math.ceil((total * part) / whole),
    isMet: total > 0 && present * whole >= total * part,
  };
}

/** «имеется: 7 из 9» */
export function quorumWords({ present, total, isMet }: Quorum): string {
  return `${isMet ? "имеется" : "нет"}: ${present} из ${total}`;
}
