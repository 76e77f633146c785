// The gallery of the guide: the first page of a document of each kind, as LibreOffice prints it, and the page that shows them.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import {
  DOCUMENT_GROUPS,
  DOCUMENT_KIND_IDS,
  DOCUMENT_KINDS,
} from "../../src/domain/documents/documentKinds.ts";

/** Writes the pictures and the page. @param picture PNG of the first page of a document of the kind */
export function writeGallery(docs: string, picture: (kind: string) => Uint8Array): void {
  mkdirSync(join(docs, "gallery"), { recursive: true });
  for (const kind of DOCUMENT_KIND_IDS) writeFileSync(join(docs, "gallery", `${kind}.png`), picture(kind));
  writeFileSync(join(docs, "gallery.md"), galleryPage());
}

export function galleryPage(): string {
  const groups = DOCUMENT_GROUPS.map((group) => {
    const kinds = DOCUMENT_KIND_IDS.filter((kind) => DOCUMENT_KINDS[kind].group === group);
    const entries = kinds.map((kind) => {
      const { title, purpose } = DOCUMENT_KINDS[kind];
      return `### ${title}\n\n${purpose}.\n\n![${title}](gallery/${kind}.png)\n`;
    });
    return `## ${group}\n\n${entries.join("\n")}`;
  });
  return [
    "# Галерея документов",
    "",
    "Первая страница каждого документа, который составляет программа. Район, школы и люди вымышлены. Как составить —",
    "[Заседания и документы](documents.md#составить-документ).",
    "",
    groups.join("\n"),
  ].join("\n");
}
