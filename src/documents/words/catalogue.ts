// All phrases of the documents: each group of forms declares its own.
import { commissionPhrases } from "./commissionPhrases.ts";
import { planPhrases } from "./planPhrases.ts";
import { peoplePhrases } from "./peoplePhrases.ts";
import type { Catalogue } from "./words.ts";

export const CATALOGUE: Catalogue = { ...planPhrases, ...peoplePhrases, ...commissionPhrases };
