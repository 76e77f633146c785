// How papers name the centre.
import type { Settings } from "../../domain/settings.ts";

/** Full name as in the charter, else the short one. */
export function centreName(settings: Settings): string {
  return settings.fullCentreName.trim() || settings.centreName.trim();
}
