// The bytes of a paper: the built-in form, or the centre's own with its tags filled in; and the print by which versions are told apart.
import { docxParts } from "../../../documents/docx/docxParts.ts";
import type { MadePaper } from "../../../documents/form.ts";
import { filledForm } from "../../../documents/template/fill.ts";
import type { KnownTags } from "../../../documents/template/tags.ts";
import { digestOf } from "../../../google/digest.ts";
import { docxOf, type Parts } from "../../../google/zip.ts";
import type { OwnForm } from "./ownForms.ts";

/** How papers of a kind look. */
export interface Look {
  /** The centre's own form; null for the built-in one. */
  form: OwnForm | null;
  /** All tags of the kind. */
  tags: KnownTags;
}

/** The .docx of a paper: in the centre's own form where there is one. */
export function docxOfPaper(paper: MadePaper, look: Look, name: string): GoogleAppsScript.Base.Blob {
  return docxOf(partsOf(paper, look), name);
}

function partsOf({ paper, fields, rows }: MadePaper, { form, tags }: Look): Parts {
  return form === null ? docxParts(paper) : filledForm(form.parts, { fields, rows }, tags);
}

/** The same for papers that say the same in the same form. */
export function printOf({ paper, fields, rows, to }: MadePaper, { form }: Look): string {
  return digestOf(JSON.stringify([to, fields, rows, form === null ? paper : form.print]));
}
