// The command line of the local host: opens the data folder, carries out one verb, ends with 0 or with one plain line and 1.
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { CivilDate } from "../domain/calendar/civil.ts";
import { dayOf } from "./zone.ts";
import { readCommandLine, USAGE, type CommandLine } from "./cli/arguments.ts";
import { CliFailure, wordError } from "./cli/failure.ts";
import { Session } from "./cli/session.ts";
import { example } from "./cli/verbs/example.ts";
import { exchange } from "./cli/verbs/exchange.ts";
import { exportBook } from "./cli/verbs/exportBook.ts";
import { importFile } from "./cli/verbs/importFile.ts";
import { restore } from "./cli/verbs/restore.ts";
import { runCommand } from "./cli/verbs/run.ts";
import { show } from "./cli/verbs/show.ts";
import { simulate } from "./cli/verbs/simulate.ts";
import { start, type Places } from "./cli/verbs/start.ts";

const HOST = dirname(fileURLToPath(import.meta.url));
const ROOT = join(HOST, "..", "..");
const PLACES: Places = {
  built: { addOn: join(ROOT, "build", "out"), host: HOST },
  sources: join(ROOT, "src", "local", "example"),
  example: join("data", "example"),
  book: join("data", "book"),
};

type Verb = (session: Session, line: CommandLine, dir: string) => Promise<void>;

const ZONE = "Europe/Moscow";

/** The day that a command works on when it needs one: the named one, or the machine's. */
function today({ today: named }: CommandLine): CivilDate {
  return named ?? dayOf(Date.now(), ZONE);
}

/** The day at whose morning the clock is set; null leaves the machine's time. */
function clockDay(line: CommandLine): CivilDate | null {
  return line.verb === "simulate" ? line.from : line.today;
}

const VERBS: Readonly<Record<string, Verb>> = {
  import: importFile,
  run: runCommand,
  show: (session, line) => show(session, line, today(line)),
  simulate,
  export: exportBook,
  exchange: (session, line) => exchange(session, line, today(line)),
  example: (session, line) => example(session, line, today(line)),
};

/** Verbs that open the data folder in their own way. */
const OTHER_VERBS: Readonly<Record<string, (line: CommandLine) => Promise<void> | void>> = {
  start: (line) => start(line, PLACES),
  restore: (line) => {
    restore(line, folderOf(line));
  },
};

const folderOf = ({ data }: CommandLine): string => data ?? PLACES.book;

async function main(argv: readonly string[]): Promise<void> {
  const line = readCommandLine(argv);
  if (line.verb === "help" || line.verb === "") {
    console.log(USAGE);
    return;
  }
  const [verb, other] = [VERBS[line.verb], OTHER_VERBS[line.verb]];
  if (verb !== undefined) await onBook(verb, line);
  else if (other !== undefined) await other(line);
  else throw new CliFailure(`Неизвестная команда «${line.verb}». Список: npm run attest -- help`);
}

async function onBook(verb: Verb, line: CommandLine): Promise<void> {
  const dir = folderOf(line);
  const session = await Session.open(dir, PLACES.built, clockDay(line));
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
