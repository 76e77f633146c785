// HtmlService: pages of the project as they are, without templates.
import { ask, exception } from "./host.ts";
import { method, strict } from "./strict.ts";

/** What a dialog or a sidebar is made of. */
export interface HtmlOutput {
  getContent(): string;
  getTitle(): string;
  getWidth(): number | null;
  getHeight(): number | null;
}

const outputs = new WeakSet<object>();

export function isHtmlOutput(value: unknown): value is HtmlOutput {
  return typeof value === "object" && value !== null && outputs.has(value);
}

function htmlOutput(initial: string): HtmlOutput {
  let content = initial;
  let title = "";
  let width: number | null = null;
  let height: number | null = null;
  const members: HtmlOutput & Record<string, unknown> = {
    getContent: () => content,
    getTitle: () => title,
    getWidth: () => width,
    getHeight: () => height,
    append: method("HtmlOutput.append", ["String"], (added) => {
      content += added;
      return self;
    }),
    setTitle: method("HtmlOutput.setTitle", ["String"], (value) => {
      title = value;
      return self;
    }),
    setWidth: method("HtmlOutput.setWidth", ["Number"], (value) => {
      width = value;
      return self;
    }),
    setHeight: method("HtmlOutput.setHeight", ["Number"], (value) => {
      height = value;
      return self;
    }),
  };
  const self: HtmlOutput = strict("HtmlOutput", members);
  outputs.add(self);
  return self;
}

export const htmlService = strict("HtmlService", {
  createHtmlOutput: method("HtmlService.createHtmlOutput", ["String?"], (html) => htmlOutput(html ?? "")),
  createHtmlOutputFromFile: method("HtmlService.createHtmlOutputFromFile", ["String"], (name) => {
    const page = ask("HtmlService.page", name);
    if (page === null) throw exception(`No HTML file named ${name} was found.`);
    return htmlOutput(page);
  }),
});
