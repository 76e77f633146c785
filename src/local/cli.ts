// The command line of the local host: opens the data folder, carries out one verb, ends with 0 or with one plain line and 1.
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { CivilDate } from "../domain/calendar/civil.ts";
import { dayOf } from "./engine/zone.ts";
import { readCommandLine, USAGE, type CommandLine } from "./cli/arguments.ts";
import { CliFailure, wordError } from "./cli/failure.ts";
import { Session } from "./cli/session.ts";
import { exportBook } from "./cli/verbs/exportBook.ts";
import { importFile } from "./cli/verbs/importFile.ts";
import { runCommand } from "./cli/verbs/run.ts";
import { show } from "./cli/verbs/show.ts";
import { simulate } from "./cli/verbs/simulate.ts";
import { exampleDay, start } from "./cli/verbs/start.ts";

const HOST = dirname(fileURLToPath(import.meta.url));
const ROOT = join(HOST, "..", "..");
const BUILT = { addOn: join(ROOT, "build", "out"), host: HOST };
const OWN_BOOK = join("data", "book");
const EXAMPLE = join("data", "example");

type Verb = (session: Session, line: CommandLine, dir: string) => Promise<void>;

const ZONE = "Europe/Moscow";

/** The day that a command works on when it needs one: the named one, or the machine's. */
function today({ verb, today: named }: CommandLine): CivilDate {
  if (named !== null) return named;
  const day = dayOf(Date.now(), ZONE);
  return verb === "start" ? exampleDay(day) : day;
}

/** The day at whose morning the clock is set; null leaves the machine's time. */
function clockDay(line: CommandLine): CivilDate | null {
  if (line.verb === "simulate") return line.from;
  return line.verb === "start" ? today(line) : line.today;
}

const VERBS: Readonly<Record<string, Verb>> = {
  import: importFile,
  run: runCommand,
  show: (session, line) => show(session, line, today(line)),
  simulate,
  export: exportBook,
  start: (session, line, dir) =>
    start(session, line, { dir, sources: join(ROOT, "src", "local", "example"), today: today(line) }),
};

async function main(argv: readonly string[]): Promise<void> {
  const line = readCommandLine(argv);
  const verb = VERBS[line.verb];
  if (line.verb === "help" || line.verb === "") {
    console.log(USAGE);
    return;
  }
  if (verb === undefined)
    throw new CliFailure(`Неизвестная команда «${line.verb}». Список: npm run attest -- help`);
  const dir = line.data ?? (line.verb === "start" ? EXAMPLE : OWN_BOOK);
  const session = await Session.open(dir, BUILT, clockDay(line));
  try {
    await verb(session, line, dir);
  } finally {
    await session.close();
  }
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(wordError(error));
  process.exitCode = 1;
});
