// What excelts 5 can't write is put into the finished parts: first colour rule wins, boxes of notes fit their text,
// notes and the file have no author, links inside the book, the default font.
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { cellName } from "../../workbook/cellNames.ts";
import { DEFAULT_FONT } from "./looks.ts";
import type { NoteBox } from "./notes.ts";

type Boxes = ReadonlyMap<string, NoteBox>;

/**
 * The file with what excelts left out.
 * @param boxes boxes of the notes by cell, one map for each sheet in the order in which they were added
 */
export function finish(file: Uint8Array, boxes: readonly Boxes[]): Uint8Array {
  const parts = unzipSync(file);
  const edit = (name: string, change: (xml: string) => string): void => {
    const part = parts[name];
    if (part !== undefined) parts[name] = strToU8(change(strFromU8(part)));
  };
  edit("xl/styles.xml", withDefaultFont);
  edit("docProps/core.xml", (xml) => xml.replace(/>Unknown</g, "><"));
  boxes.forEach((sheetBoxes, index) => {
    const number = String(index + 1);
    const innerLinks = new Set<string>();
    edit(`xl/worksheets/sheet${number}.xml`, (xml) => firstRuleWins(withInnerLinks(xml, innerLinks)));
    edit(`xl/worksheets/_rels/sheet${number}.xml.rels`, (xml) => withoutRelations(xml, innerLinks));
    edit(`xl/comments${number}.xml`, (xml) => xml.replace("<author>Author</author>", "<author></author>"));
    edit(`xl/drawings/vmlDrawing${number}.vml`, (xml) => withBoxes(xml, sheetBoxes));
  });
  return zipSync(parts);
}

function withDefaultFont(xml: string): string {
  const font = `<font><sz val="${String(DEFAULT_FONT.size)}"/><name val="${DEFAULT_FONT.name}"/><family val="2"/></font>`;
  return xml.replace(/<font>.*?<\/font>/, font);
}

function firstRuleWins(xml: string): string {
  return xml.replace(/<cfRule /g, '<cfRule stopIfTrue="1" ');
}

/** excelts gives a link inside the book an outer target as well, which is then looked for as a file. */
function withInnerLinks(xml: string, relations: Set<string>): string {
  return xml.replace(/ r:id="(rId\d+)" location="#/g, (_, relation: string) => {
    relations.add(relation);
    return ' location="';
  });
}

function withoutRelations(xml: string, relations: ReadonlySet<string>): string {
  return xml.replace(/<Relationship Id="(rId\d+)"[^>]*\/>/g, (element, id: string) =>
    relations.has(id) ? "" : element,
  );
}

function withBoxes(xml: string, boxes: Boxes): string {
  return xml.replace(/<v:shape id=.*?<\/v:shape>/g, (shape) => {
    const box = boxes.get(cellName(tagNumber(shape, "x:Row"), tagNumber(shape, "x:Column")));
    return box === undefined ? shape : boxed(shape, box);
  });
}

function boxed(shape: string, box: NoteBox): string {
  const size = `width:${points(box.width)};height:${points(box.height)}`;
  return shape
    .replace(/width:[\d.]+pt;height:[\d.]+pt/, size)
    .replace("mso-direction-alt:auto", "mso-direction-alt:auto;mso-fit-shape-to-text:t")
    .replace(/<x:Anchor>.*?<\/x:Anchor>/, `<x:Anchor>${box.anchor.join(", ")}</x:Anchor>`);
}

function tagNumber(shape: string, tag: string): number {
  return Number(new RegExp(`<${tag}>(\\d+)</${tag}>`).exec(shape)?.[1]);
}

function points(pixels: number): string {
  return `${String(pixels * 0.75)}pt`;
}
