// Packs the parts of an Office file into one zip, as base64 for a page or the command line.

/** Parts by their names; a slash in a name makes a folder. The first part stands first in the archive. */
export function zipped(parts: Readonly<Record<string, string>>): string {
  const blobs = Object.entries(parts).map(([name, text]) => Utilities.newBlob(text, "application/xml", name));
  return Utilities.base64Encode(Utilities.zip(blobs).getBytes());
}
