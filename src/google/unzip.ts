// Opens an Office file (a zip of XML parts) that a page or the command line sent as base64.

/** Text of the XML parts by their names. Throws when the bytes are no zip. */
export function xmlParts(base64: string): Record<string, string> {
  const bytes = Utilities.base64Decode(base64);
  const parts: Record<string, string> = {};
  for (const blob of Utilities.unzip(Utilities.newBlob(bytes, "application/zip", "document.zip"))) {
    const name = blob.getName() ?? "";
    if (name.endsWith(".xml") || name.endsWith(".rels")) parts[name] = blob.getDataAsString("UTF-8");
  }
  return parts;
}
