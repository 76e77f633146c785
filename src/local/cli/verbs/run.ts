// `run COMMAND`: any menu command, trigger or page callback by its name in main.ts, with its argument as JSON.
import { remarks } from "../../../workbook/tables/index.ts";
import type { CommandLine } from "../arguments.ts";
import { CliFailure } from "../failure.ts";
import { callsOf, lettersOf, outcomeLines, print, type RunAnswer } from "../output.ts";
import type { Session } from "../session.ts";

export async function runCommand(session: Session, line: CommandLine): Promise<void> {
  const [command, json] = line.operands;
  if (command === undefined)
    throw new CliFailure("Укажите команду, например: npm run attest -- run sendReminders");
  const result = await session.run(command, json === undefined ? [] : [argumentOf(json)]);
  const book = await session.read([remarks]);
  const answer: RunAnswer = {
    letters: lettersOf([result]),
    documents: [],
    remarks: book.rows(remarks),
    calls: callsOf([result]),
    outcome: result.value,
  };
  print(line.json, answer, outcomeLines(result.value));
}

function argumentOf(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw new CliFailure(`Аргумент команды — не JSON: ${json}`);
  }
}
