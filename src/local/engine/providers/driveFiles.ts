// Files of the Drive service outside: a folder, a document made of a .docx (kept as it is here, turned into a Google Doc there), a
// search by own properties whose index lags behind. With the scope drive.file an account sees only what it has made itself.
import type { Host } from "../host.ts";
import type { DriveFile } from "../records.ts";
import type { Run } from "../runState.ts";
import { invalidArgument, NotModelled, SheetsError } from "../sheets/errors.ts";
import { isObject } from "../sheets/message.ts";

const FOLDER = "application/vnd.google-apps.folder";
const GOOGLE_DOC = "application/vnd.google-apps.document";
const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** Bytes of key and value of an own property together. */
const MOST_PROPERTY_BYTES = 124;

type Answerer = (host: Host, run: Run, args: readonly unknown[]) => unknown;

export const FILE_CALLS: Readonly<Record<string, Answerer>> = {
  "files.create": (host, run, [file, media, options]) => {
    const fields = fieldsOf("create", options);
    const made = newFile(file, host, run);
    const bytes = bytesFor(made, media);
    const kept = host.files.create(made, bytes);
    const { id, name, fileName, at } = kept;
    if (bytes !== null) run.documents.push({ id, name, fileName, at });
    return resource(kept, fields);
  },
  "files.get": (host, run, [id, options]) => resource(existing(host, run, id), fieldsOf("get", options)),
  "files.list": (host, run, [options]) => list(host, run, options),
};

function existing(host: Host, run: Run, id: unknown): DriveFile {
  const file = typeof id === "string" ? host.files.find(id) : null;
  if (file?.owner !== run.user) throw new SheetsError(404, "NOT_FOUND", `File not found: ${String(id)}.`);
  return file;
}

// ── Making ──

function newFile(body: unknown, host: Host, run: Run): Omit<DriveFile, "id" | "fileName"> {
  if (!isObject(body)) throw invalidArgument("Invalid value: a file is expected");
  const known = ["name", "mimeType", "parents", "appProperties"];
  const extra = Object.keys(body).find((key) => !known.includes(key));
  if (extra !== undefined) throw new NotModelled(`drive.files.create: ${extra}`);
  const { name, mimeType } = body;
  if (typeof name !== "string") throw new NotModelled("drive.files.create: a file without a name");
  if (mimeType !== FOLDER && mimeType !== GOOGLE_DOC)
    throw new NotModelled(`drive.files.create: mimeType ${String(mimeType)}`);
  return {
    name,
    mimeType,
    parent: parentOf(body["parents"], host, run),
    appProperties: propertiesOf(body["appProperties"]),
    owner: run.user,
    at: host.clock.now(),
  };
}

function parentOf(parents: unknown, host: Host, run: Run): string {
  if (parents === undefined) return "";
  if (!Array.isArray(parents) || parents.length !== 1)
    throw invalidArgument("The specified parents field is invalid: exactly one parent is allowed.");
  const parent = existing(host, run, parents[0]);
  if (parent.mimeType !== FOLDER) throw new SheetsError(403, "FORBIDDEN", "The parent isn't a folder.");
  return parent.id;
}

function propertiesOf(given: unknown): Record<string, string> {
  if (given === undefined) return {};
  if (!isObject(given)) throw invalidArgument("Invalid value for: appProperties");
  return Object.fromEntries(
    Object.entries(given).map(([key, value]): [string, string] => {
      if (typeof value !== "string") throw new NotModelled("drive.files.create: a property that is no text");
      if (Buffer.byteLength(key) + Buffer.byteLength(value) > MOST_PROPERTY_BYTES)
        throw invalidArgument(`The value for the appProperties key ${key} is too long.`);
      return [key, value];
    }),
  );
}

/** The uploaded bytes; null for a folder. */
function bytesFor({ mimeType }: Pick<DriveFile, "mimeType">, media: unknown): Uint8Array | null {
  if (!isObject(media)) {
    if (mimeType === FOLDER) return null;
    throw new NotModelled("drive.files.create: a document without its content");
  }
  if (mimeType === FOLDER) throw invalidArgument("A folder cannot have media content.");
  const { type, bytes } = media;
  if (type !== DOCX) throw new NotModelled(`drive.files.create: content of type ${String(type)}`);
  const content = typeof bytes === "string" ? bytes : "";
  if (!content.startsWith("PK")) throw invalidArgument("Bad Request: the content is not a .docx");
  return new Uint8Array(Buffer.from(content, "latin1"));
}

// ── Telling ──

const PLAIN_FIELDS = ["id", "name", "mimeType", "appProperties", "webViewLink", "trashed"] as const;
const DEFAULT_FIELDS = ["id", "name", "mimeType"];

function fieldsOf(method: string, options: unknown): readonly string[] {
  const given = isObject(options) ? options : {};
  const extra = Object.keys(given).find((key) => key !== "fields");
  if (extra !== undefined) throw new NotModelled(`drive.files.${method}: ${extra}`);
  const { fields } = given;
  return typeof fields === "string" ? namesIn(fields) : DEFAULT_FIELDS;
}

function namesIn(mask: string): string[] {
  const names = mask.split(",").map((name) => name.trim());
  const unknown = names.find((name) => !PLAIN_FIELDS.some((known) => known === name));
  if (unknown !== undefined) throw new NotModelled(`drive.files: fields ${unknown}`);
  return names;
}

function resource(file: DriveFile, fields: readonly string[]): object {
  const { id, name, mimeType, appProperties } = file;
  const whole: Record<(typeof PLAIN_FIELDS)[number], unknown> = {
    id,
    name,
    mimeType,
    appProperties,
    webViewLink: `/file/documents/${id}.docx`,
    trashed: false,
  };
  return Object.fromEntries(Object.entries(whole).filter(([key]) => fields.includes(key)));
}

// ── Finding ──

const LIST_FIELDS = /^(?:nextPageToken,\s*)?files\(([^()]*)\)$/;

function list(host: Host, run: Run, options: unknown): object {
  const given = isObject(options) ? options : {};
  const extra = Object.keys(given).find((key) => !["q", "fields", "pageSize"].includes(key));
  if (extra !== undefined) throw new NotModelled(`drive.files.list: ${extra}`);
  const { q, fields, pageSize } = given;
  const [, names] = LIST_FIELDS.exec(String(fields)) ?? [];
  if (names === undefined) throw new NotModelled(`drive.files.list: fields ${String(fields)}`);
  if (typeof pageSize !== "number" || pageSize < 1 || pageSize > 1000)
    throw new NotModelled(`drive.files.list: pageSize ${String(pageSize)}`);
  const fits = searchOf(q);
  const found = host.files.list().filter((file) => file.owner === run.user && fits(file));
  if (found.length > pageSize) throw new NotModelled("drive.files.list: a second page");
  return { files: found.map((file) => resource(file, namesIn(names))) };
}

const SEARCH = /^\((.+)\) and trashed = false$/;
const CONDITION = /^appProperties has \{ key='((?:[^'\\]|\\.)*)' and value='((?:[^'\\]|\\.)*)' \}$/;

/** «(appProperties has {…} or appProperties has {…}) and trashed = false»: the only search there is. */
function searchOf(q: unknown): (file: DriveFile) => boolean {
  const [, either] = SEARCH.exec(String(q)) ?? [];
  if (either === undefined) throw new NotModelled(`drive.files.list: q ${String(q)}`);
  const wanted = either.split(" or ").map((condition) => {
    const [, key, value] = CONDITION.exec(condition) ?? [];
    if (key === undefined || value === undefined) throw new NotModelled(`drive.files.list: q ${condition}`);
    return { key: unescaped(key), value: unescaped(value) };
  });
  return ({ appProperties }) => wanted.some(({ key, value }) => appProperties[key] === value);
}

const unescaped = (text: string): string => text.replace(/\\(.)/g, "$1");
