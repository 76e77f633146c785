// All forms by kind: which documents can be made, and what makes each of them.
import { DOCUMENT_KIND_IDS, type DocumentKind } from "../../domain/documents/documentKinds.ts";
import type { Form } from "../form.ts";
import { commissionForms } from "./commission/index.ts";
import { peopleForms } from "./people/index.ts";
import { planForms } from "./plan/index.ts";

const FORMS: readonly Form[] = [...planForms, ...peopleForms, ...commissionForms];

/** Kinds that there is a form for. */
export const FORMED_KINDS: readonly DocumentKind[] = DOCUMENT_KIND_IDS.filter((kind) =>
  FORMS.some((form) => form.kind === kind),
);

/** @throws RangeError for a kind without a form: a mistake of the program */
export function formOf(kind: DocumentKind): Form {
  const form = FORMS.find((candidate) => candidate.kind === kind);
  if (form === undefined) throw new RangeError(`No form for «${kind}»`);
  return form;
}
