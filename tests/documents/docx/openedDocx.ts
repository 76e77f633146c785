// A .docx opened by nothing but unzipping and a strict look into its XML.
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { Paper } from "../../../src/documents/blocks.ts";
import { docxParts } from "../../../src/documents/docx/docxParts.ts";
import { all, attribute, strictXml, textOf, type Element } from "./strictXml.ts";

export interface OpenedDocx {
  /** Paths in the order of the archive. */
  readonly names: readonly string[];
  part(name: string): Element;
  readonly body: Element;
  /** Texts of all paragraphs, those in tables included. */
  readonly texts: readonly string[];
  /** Texts of the cells of each table, by rows. */
  readonly tables: readonly (readonly (readonly string[])[])[];
}

/** Parts packed as the add-on packs them. */
export const packed = (parts: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])), {
    mtime: new Date(2026, 0, 1),
  });

export const openedPaper = (paper: Paper): OpenedDocx => openedDocx(packed(docxParts(paper)));

export function openedDocx(file: Uint8Array): OpenedDocx {
  const files = unzipSync(file);
  const part = (name: string): Element => {
    const bytes = files[name];
    if (bytes === undefined) throw new Error(`No part ${name}`);
    return strictXml(strFromU8(bytes));
  };
  const [body] = all(part("word/document.xml"), "w:body");
  if (body === undefined) throw new Error("No body");
  return {
    names: Object.keys(files),
    part,
    body,
    texts: all(body, "w:p").map(textOf),
    tables: all(body, "w:tbl").map((table) =>
      all(table, "w:tr").map((row) =>
        all(row, "w:tc").map((cell) => all(cell, "w:p").map(textOf).join("\n")),
      ),
    ),
  };
}

/** What is wrong with the package: parts without a type, relationships that lead nowhere, ids used but not declared. */
export function faultsOf(opened: OpenedDocx): string[] {
  const types = opened.part("[Content_Types].xml");
  const overridden = all(types, "Override").map((type) => attribute(type, "PartName"));
  const defaults = all(types, "Default").map((type) => attribute(type, "Extension"));
  const isRelations = (name: string): boolean => name.endsWith(".rels");
  const untyped = opened.names
    .filter((name) => name !== "[Content_Types].xml")
    .filter((name) => (isRelations(name) ? !defaults.includes("rels") : !overridden.includes(`/${name}`)))
    .map((name) => `нет типа: ${name}`);
  const absent = overridden
    .filter((name) => !opened.names.includes(name.slice(1)))
    .map((name) => `тип без части: ${name}`);
  const relations = opened.names.filter(isRelations).flatMap((name) => relationsIn(opened, name));
  const lost = relations
    .filter(({ target }) => !opened.names.includes(target))
    .map(({ target }) => `связь в никуда: ${target}`);
  const orphans = opened.names
    .filter((name) => name !== "[Content_Types].xml" && !isRelations(name))
    .filter((name) => !relations.some(({ target }) => target === name))
    .map((name) => `часть без связи: ${name}`);
  const known = relations.filter(({ from }) => from.startsWith("word/")).map(({ id }) => id);
  const unknown = all(opened.body, "w:headerReference")
    .map((reference) => attribute(reference, "r:id"))
    .filter((id) => !known.includes(id))
    .map((id) => `неизвестная связь: ${id}`);
  return [...untyped, ...absent, ...lost, ...orphans, ...unknown];
}

function relationsIn(opened: OpenedDocx, name: string): { from: string; id: string; target: string }[] {
  const folder = name.replace(/_rels\/.*$/, "");
  return all(opened.part(name), "Relationship").map((relation) => ({
    from: name,
    id: attribute(relation, "Id"),
    target: `${folder}${attribute(relation, "Target")}`,
  }));
}
