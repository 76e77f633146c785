// The papers of a request: what the form makes of the registers, each document once.
import type { Form, FormRequest, MadePaper, PaperData } from "../../../documents/form.ts";

/** Papers in the order of the form; a second one of the same document is left out. */
export function papersOf(form: Form, data: PaperData, request: FormRequest): MadePaper[] {
  const papers = new Map<string, MadePaper>();
  for (const paper of form.make(data, withDefaults(form, data, request))) {
    if (!papers.has(paper.key)) papers.set(paper.key, paper);
  }
  return [...papers.values()];
}

/** Fields that the person left as they were offered. */
function withDefaults({ fields = [] }: Form, data: PaperData, request: FormRequest): FormRequest {
  const offered = fields.map((field): [string, string] => [field.id, field.default(data)]);
  return { ...request, fields: { ...Object.fromEntries(offered), ...request.fields } };
}
