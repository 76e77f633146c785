// `import FILE`, `import --staff FILE.csv`, `import --list KIND FILE`: a document or a list of people into the book, with the report of what was understood.
import { basename, extname } from "node:path";
import { remarks } from "../../../workbook/tables/index.ts";
import type { CommandLine } from "../arguments.ts";
import { CliFailure } from "../failure.ts";
import { bytesOf, readText } from "../fileContent.ts";
import { callsOf, lettersOf, outcomeLines, print } from "../output.ts";
import type { Session } from "../session.ts";
import { importList } from "./importList.ts";

export async function importFile(session: Session, line: CommandLine): Promise<void> {
  if (line.list !== null) return importList(session, line, line.list);
  const [file] = line.operands;
  if (file === undefined && line.staff === null) {
    throw new CliFailure("Укажите файл: npm run attest -- import план.docx, или --staff сотрудники.csv");
  }
  const results = [];
  if (line.staff !== null) results.push(await session.run("importStaff", [{ csv: readText(line.staff) }]));
  if (file !== undefined) results.push(await session.run("importDocument", [requestOf(file, line)]));
  const book = await session.read([remarks]);
  const last = results[results.length - 1];
  const answer = {
    letters: lettersOf(results),
    documents: [],
    rows: rowsOf(last?.value),
    remarks: book.rows(remarks),
    calls: callsOf(results),
    outcome: last?.value ?? null,
  };
  print(line.json, answer, [
    ...results.flatMap(({ value }) => outcomeLines(value)),
    ...(isUnanswered(last?.value) ? [HOW_TO_ANSWER] : []),
  ]);
}

function requestOf(file: string, { past, takeChanges }: CommandLine): object {
  const answers = { ...(past === null ? {} : { past }), takeChanges };
  const name = basename(file);
  switch (extname(file).toLowerCase()) {
    case ".docx":
      return { name, docx: bytesOf(file).toString("base64"), ...answers };
    case ".txt":
    case ".csv":
    case ".md":
    case "":
      return { name, text: readText(file), ...answers };
    default:
      throw new CliFailure(
        `Файл «${name}» не читается: нужен документ Word (.docx) или текст (.txt). Сохраните его так и повторите.`,
      );
  }
}

const HOW_TO_ANSWER =
  "Чтобы решить сразу о всех прошедших сроках, повторите команду с ключом --past done (исполнены), --past archive (в архив) или --past control (напоминать).";

/** True when terms have passed and nobody has said what is to become of them. */
function isUnanswered(outcome: unknown): boolean {
  const report = reportOf(outcome);
  return "past" in report && report.past !== 0 && "pastAnswer" in report && report.pastAnswer === "";
}

function rowsOf(outcome: unknown): unknown[] {
  const report = reportOf(outcome);
  return "rows" in report && Array.isArray(report.rows) ? report.rows : [];
}

function reportOf(outcome: unknown): object {
  if (typeof outcome !== "object" || outcome === null || !("data" in outcome)) return {};
  return typeof outcome.data === "object" && outcome.data !== null ? outcome.data : {};
}
