// What a file that a person gives holds: its text, or its bytes for the add-on.

/** A file that cannot be taken; the message says why and what to do. */
export class NotTaken extends Error {}

/** In UTF-8, or in the code page of Russian Windows, as old programs still save it. */
export async function textOf(file: File): Promise<string> {
  const bytes = await file.arrayBuffer();
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1251").decode(bytes);
  }
}

/**
 * The bytes as base64.
 * @throws NotTaken when the file can't be read
 */
export function base64Of(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => {
      const url = typeof reader.result === "string" ? reader.result : "";
      resolve(url.slice(url.indexOf(",") + 1));
    };
    reader.onerror = () => {
      reject(new NotTaken(`Файл «${file.name}» не читается. Закройте его в других программах и повторите.`));
    };
    reader.readAsDataURL(file);
  });
}
