// Files that a person names on the command line.
import { readFileSync } from "node:fs";
import { CliFailure } from "./failure.ts";

/** @throws CliFailure when there is no such file */
export function bytesOf(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch {
    throw new CliFailure(`Файл «${file}» не читается: проверьте путь.`);
  }
}

/** Text in UTF-8, or in the code page of Russian Windows, as old programs still save it. */
export function readText(file: string): string {
  const bytes = bytesOf(file);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1251").decode(bytes);
  }
}
