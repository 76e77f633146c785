// How papers name the centre.
import type { Settings } from "../../domain/settings.ts";

/** Full name as in the charter, else the short one: titles, letters. */
export function centreName(settings: Settings): string {
  return settings.fullCentreName.trim() || settings.centreName.trim();
}

/** The short name, else the full one: beside a position, inside a sentence. */
export function shortCentreName(settings: Settings): string {
  return settings.centreName.trim() || centreName(settings);
}
