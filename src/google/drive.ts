// Documents in Drive: made from a .docx, found again by the key that they were made with. The scope shows an account only what it has
// made itself, so each operator has a folder of his own. One call each; no retries, no rules.

const FOLDER = "application/vnd.google-apps.folder";
/** What an uploaded .docx is turned into. */
const GOOGLE_DOC = "application/vnd.google-apps.document";

/** Own property of a file: the key that it was made with. */
const KEY = "document";

type Files = GoogleAppsScript.Drive_v3.Drive.V3.Collection.FilesCollection;

export interface MadeFile {
  id: string;
  link: string;
}

function files(): Files {
  const service = typeof Drive === "undefined" ? undefined : Drive.Files;
  if (service === undefined) throw new Error("The advanced service Drive is off");
  return service;
}

/** Makes a document of a .docx. @param key found by `filesByKey`; with its name at most 124 bytes */
export function createDocument(
  name: string,
  content: GoogleAppsScript.Base.Blob,
  { folder, key }: { folder: string; key: string },
): MadeFile {
  const file = { name, mimeType: GOOGLE_DOC, parents: [folder], appProperties: { [KEY]: key } };
  const { id = "", webViewLink = "" } = files().create(file, content, { fields: "id,webViewLink" });
  return { id, link: webViewLink };
}

/** Files of some keys, by key; those made in the last minutes may be missing, and what lies in the bin is. */
export function filesByKey(keys: readonly string[]): Map<string, MadeFile> {
  const found = new Map<string, MadeFile>();
  if (keys.length === 0) return found;
  const conditions = keys.map((key) => `appProperties has { key='${KEY}' and value='${escaped(key)}' }`);
  const reply = files().list({
    q: `(${conditions.join(" or ")}) and trashed = false`,
    fields: "files(id,webViewLink,appProperties)",
    pageSize: 1000,
  });
  for (const { id = "", webViewLink = "", appProperties } of reply.files ?? []) {
    const key: unknown = appProperties?.[KEY];
    if (typeof key === "string" && !found.has(key)) found.set(key, { id, link: webViewLink });
  }
  return found;
}

const escaped = (text: string): string => text.replace(/[\\']/g, "\\$&");

/** Makes a folder at the top of the account's own files. @returns its id */
export function createFolder(name: string): string {
  return files().create({ name, mimeType: FOLDER }).id ?? "";
}

/** False for a file in the bin. Throws when there is none, or none that this account has made. */
export function isKept(id: string): boolean {
  return files().get(id, { fields: "id,trashed" }).trashed !== true;
}
