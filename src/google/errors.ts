// What a failed call of a Google service means for the caller. The text of a message is in the user's language, so it is
// looked at only where the service gives no code.

export type CallFailure =
  /** Not applied; may be repeated after the rest of the minute. */
  | "QUOTA"
  /** Outcome unknown: look before repeating. */
  | "UNKNOWN"
  /** The file is not shared with the person who runs the command, or a cell is protected. */
  | "FORBIDDEN"
  | "REFUSED";

export function failureOf(error: unknown): CallFailure {
  const code = codeOf(error);
  if (code === 429) return "QUOTA";
  if (code === 401 || code === 403 || code === 404) return "FORBIDDEN";
  if (code === 400) return "REFUSED";
  if (code !== null && code >= 500) return "UNKNOWN";
  const text = textOf(error);
  if (/quota exceeded|too many times/i.test(text)) return "QUOTA";
  if (/timed? ?out|internal error|unavailable|empty response|server error/i.test(text)) return "UNKNOWN";
  return "REFUSED";
}

export function textOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Code of the answer, where the service gives one. */
export function codeOf(error: unknown): number | null {
  if (typeof error !== "object" || error === null || !("details" in error)) return null;
  const { details } = error;
  if (typeof details !== "object" || details === null || !("code" in details)) return null;
  return typeof details.code === "number" ? details.code : null;
}
