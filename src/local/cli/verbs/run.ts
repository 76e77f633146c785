// `run COMMAND`: any menu command, trigger or page callback by its name in main.ts, with its argument as JSON.
import { join } from "node:path";
import { remarks } from "../../../workbook/tables/index.ts";
import type { CommandLine } from "../arguments.ts";
import { CliFailure } from "../failure.ts";
import {
  callsOf,
  documentsOf,
  lettersOf,
  outcomeLines,
  print,
  type RunAnswer,
  type SentLetter,
} from "../output.ts";
import type { Session } from "../session.ts";

/** @param dir data folder, where the letters come to lie */
export async function runCommand(session: Session, line: CommandLine, dir: string): Promise<void> {
  const [command, json] = line.operands;
  if (command === undefined)
    throw new CliFailure("Укажите команду, например: npm run attest -- run sendReminders");
  const result = await session.run(command, json === undefined ? [] : [argumentOf(json)]);
  const book = await session.read([remarks]);
  const answer: RunAnswer = {
    letters: lettersOf([result]),
    documents: documentsOf([result]),
    remarks: book.rows(remarks),
    calls: callsOf([result]),
    outcome: result.value,
  };
  print(line.json, answer, [
    ...outcomeLines(result.value),
    ...letterLines(answer.letters, dir),
    ...answer.documents.map((path) => `Документ: ${join(dir, path)}`),
  ]);
}

/** Who has been written to, and where to look at it. */
function letterLines(letters: readonly SentLetter[], dir: string): string[] {
  if (letters.length === 0) return [];
  return [...letters.map(({ to, subject }) => `  ${to}: ${subject}`), `Письма: ${join(dir, "outbox")}`];
}

function argumentOf(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw new CliFailure(
      `Данные команды записаны неверно: ${json}. Образец: '{"ids":["ИС-0001"],"evidence":"папка 02-15"}'`,
    );
  }
}
