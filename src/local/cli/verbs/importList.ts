// `import --list KIND FILE`: an existing list (.xlsx, .csv) into its register, step by step, with what was and wasn't taken.
import { basename, extname } from "node:path";
import { remarks } from "../../../workbook/tables/index.ts";
import type { CommandLine } from "../arguments.ts";
import { CliFailure } from "../failure.ts";
import { bytesOf, readText } from "../fileContent.ts";
import { callsOf, lettersOf, outcomeLines, print } from "../output.ts";
import type { Session } from "../session.ts";

const LIST_KINDS = [
  "teachers",
  "heads",
  "coordinators",
  "experts",
  "schools",
  "windows",
  "applications",
  "site",
  "orders",
] as const;

export async function importList(session: Session, line: CommandLine, kind: string): Promise<void> {
  const [file] = line.operands;
  if (!LIST_KINDS.some((known) => known === kind))
    throw new CliFailure(`--list: «${kind}» не подходит. Есть: ${LIST_KINDS.join(", ")}`);
  if (file === undefined)
    throw new CliFailure(`Укажите файл: npm run attest -- import --list ${kind} список.xlsx`);
  const request = {
    kind,
    ...contentOf(file),
    document: documentOf(line, kind),
    takeDifferent: line.takeChanges,
  };
  const preview = await session.run("previewList", [request]);
  const results = [preview];
  for (let left = Number.POSITIVE_INFINITY; left > 0;) {
    const step = await session.run("importList", [request]);
    results.push(step);
    left = leftOf(step.value);
  }
  const book = await session.read([remarks]);
  const report = dataOf(preview.value);
  const answer = {
    letters: lettersOf(results),
    documents: [],
    rows: "rows" in report ? report.rows : [],
    remarks: book.rows(remarks),
    calls: callsOf(results),
    outcome: preview.value,
  };
  const isLacking = kind === ORDERS && "missing" in report && !isEmpty(report.missing);
  print(line.json, answer, [...outcomeLines(preview.value), ...(isLacking ? [HOW_TO_TELL] : [])]);
}

const ORDERS = "orders";
const HOW_TO_TELL =
  "Номер, дату приказа и дату решения, если их нет в тексте, назовите ключами: --order 123 --ordered 2026-12-10 --decided 2026-12-03.";

const isEmpty = (list: unknown): boolean => Array.isArray(list) && list.length === 0;

/** What the command line says of the document itself; it goes before what its text says. */
function documentOf({ order, ordered, decided }: CommandLine, kind: string): Record<string, string> {
  if (kind !== ORDERS && (order ?? ordered ?? decided) !== null)
    throw new CliFailure(
      `Ключи --order, --ordered и --decided — только для приказа: npm run attest -- import --list ${ORDERS} приказ.xlsx`,
    );
  return { number: order ?? "", on: ordered ?? "", decided: decided ?? "" };
}

function contentOf(file: string): object {
  const name = basename(file);
  switch (extname(file).toLowerCase()) {
    case ".xlsx":
      return { name, base64: bytesOf(file).toString("base64") };
    case ".csv":
    case ".txt":
    case ".tsv":
      return { name, text: readText(file) };
    default:
      throw new CliFailure(
        `Файл «${name}» не читается: нужна книга Excel (.xlsx) или .csv. Сохраните его так и повторите.`,
      );
  }
}

function leftOf(outcome: unknown): number {
  const report = dataOf(outcome);
  return "left" in report && typeof report.left === "number" ? report.left : 0;
}

function dataOf(outcome: unknown): object {
  if (typeof outcome !== "object" || outcome === null || !("data" in outcome)) return {};
  return typeof outcome.data === "object" && outcome.data !== null ? outcome.data : {};
}
