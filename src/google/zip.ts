// Packs the parts of an Office file into one zip: as base64 for a page or the command line, as a .docx for Drive.

/** Text of an XML part, or the bytes of a picture. */
export type Part = string | readonly number[];
export type Parts = Readonly<Record<string, Part>>;

const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** Parts by their names; a slash in a name makes a folder. The first part stands first in the archive. */
export function zipped(parts: Parts): string {
  return Utilities.base64Encode(archive(parts, "archive.zip").getBytes());
}

/** @param name without an ending */
export function docxOf(parts: Parts, name: string): GoogleAppsScript.Base.Blob {
  return archive(parts, `${name}.docx`).setContentType(DOCX);
}

function archive(parts: Parts, name: string): GoogleAppsScript.Base.Blob {
  return Utilities.zip(
    Object.entries(parts).map(([part, content]) => blobOf(part, content)),
    name,
  );
}

function blobOf(name: string, content: Part): GoogleAppsScript.Base.Blob {
  return typeof content === "string"
    ? Utilities.newBlob(content, "application/xml", name)
    : Utilities.newBlob([...content], "application/octet-stream", name);
}
