// Files that a page hands to the person: they come to lie in the folder of downloads.

export interface PlainFile {
  name: string;
  base64: string;
}

export function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}

export function download(name: string, bytes: Uint8Array<ArrayBuffer>): void {
  const url = URL.createObjectURL(new Blob([bytes]));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, KEPT_MS);
}

/** A slow disk gets so long to take the file. */
const KEPT_MS = 60_000;

/** The bytes of a file that a person has given, as base64. */
export function base64Of(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => {
      const url = typeof reader.result === "string" ? reader.result : "";
      resolve(url.slice(url.indexOf(",") + 1));
    };
    reader.onerror = () => {
      reject(new Error(`Файл «${file.name}» не читается. Закройте его в других программах и повторите.`));
    };
    reader.readAsDataURL(file);
  });
}
