// `export FILE.xlsx`: the whole book for Excel and LibreOffice.
import { writeFileSync } from "node:fs";
import type { CommandLine } from "../arguments.ts";
import { CliFailure } from "../failure.ts";
import { print } from "../output.ts";
import type { Session } from "../session.ts";

/** Everything of the book that a file can show. */
const WHOLE =
  "properties(title),sheets(properties,conditionalFormats,basicFilter," +
  "data(columnMetadata(pixelSize,hiddenByUser),rowMetadata(pixelSize,hiddenByUser)," +
  "rowData(values(userEnteredValue,effectiveValue,userEnteredFormat,note,dataValidation))))";

export async function exportBook(session: Session, line: CommandLine): Promise<void> {
  const [file] = line.operands;
  if (file === undefined || !file.toLowerCase().endsWith(".xlsx")) {
    throw new CliFailure("Укажите файл: npm run attest -- export книга.xlsx");
  }
  await writeBook(session, file);
  print(line.json, { file }, [`Книга записана: ${file}`]);
}

/** The bytes of the .xlsx file. */
export async function bookXlsx(session: Session): Promise<Uint8Array> {
  const { exportXlsx } = await import("../../xlsx/exportXlsx.ts");
  return exportXlsx(await session.resource(WHOLE));
}

async function writeBook(session: Session, file: string): Promise<void> {
  const bytes = await bookXlsx(session);
  try {
    writeFileSync(file, bytes);
  } catch {
    throw new CliFailure(
      `Файл «${file}» не записывается: проверьте папку и закройте его в других программах.`,
    );
  }
}
