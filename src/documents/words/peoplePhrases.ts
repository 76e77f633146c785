// Phrases of papers about people: applications, schedules, notices, letters.
import { checkPhrases } from "./people/checkPhrases.ts";
import { eventPhrases } from "./people/eventPhrases.ts";
import { personPhrases } from "./people/personPhrases.ts";
import { regionPhrases } from "./people/regionPhrases.ts";
import type { Catalogue } from "./words.ts";

export const peoplePhrases: Catalogue = {
  ...personPhrases,
  ...regionPhrases,
  ...checkPhrases,
  ...eventPhrases,
};
