// `start`: serves the books on this machine until it is stopped; says where the page is.
import type { Built } from "../../addOn.ts";
import { folderOwner } from "../../store/folderLock.ts";
import type { BookName } from "../../web/protocol.ts";
import type { CommandLine } from "../arguments.ts";
import { print } from "../output.ts";

const DEFAULT_PORT = 8080;

/** Open pages and runs get so long to end; everything acknowledged is on the disk anyway. */
const LAST_MS = 5000;

const FILLING =
  "Готовлю книгу-пример: вымышленные люди проживают в ней три недели (один раз, несколько секунд)…";

export interface Places {
  built: Built;
  /** Folder with the documents of the example. */
  sources: string;
  example: string;
  /** The own book's folder, when none is named. */
  book: string;
}

export async function start(line: CommandLine, places: Places): Promise<void> {
  const dirs = { example: places.example, book: line.data ?? places.book };
  const running = runningOn(line.data === null ? Object.values(dirs) : [dirs.book]);
  if (running !== null) {
    print(line.json, { address: running, isNew: false }, [
      `Программа уже запущена, книга открыта здесь: ${running}`,
    ]);
    return;
  }
  const { serve } = await import("../../web/server/server.ts");
  const server = await serve(line.port ?? DEFAULT_PORT, {
    dirs,
    built: places.built,
    sources: places.sources,
    today: line.today,
    now: () => Date.now(),
  });
  const ended = stopped();
  try {
    // A folder that is named holds the own book, also when it is new.
    const name = line.data === null ? server.books.wanted(null) : "book";
    if (name === "example" && !server.books.isExampleFilled) console.error(FILLING);
    await Promise.race([ended, server.books.open(name)]);
    const { address } = server;
    print(
      line.json,
      { address, isNew: true, book: name, data: dirs[name] },
      welcome(name, address, dirs[name]),
    );
    await ended;
  } finally {
    setTimeout(() => process.exit(), LAST_MS).unref();
    await server.close();
  }
}

/** Address of a program that serves one of the folders already. */
function runningOn(dirs: readonly string[]): string | null {
  const addresses = dirs.map((dir) => folderOwner(dir)?.address ?? "");
  return addresses.find((address) => address !== "") ?? null;
}

function welcome(name: BookName, address: string, dir: string): string[] {
  const what =
    name === "example" ? "Книга-пример (вымышленный район, люди и школы) открыта" : "Книга открыта";
  return [`${what}: ${address}`, `Данные: ${dir}. Чтобы остановить, нажмите Ctrl+C.`];
}

/** Waits for Ctrl+C, which a terminal may send twice: to npm, who passes it on, and to this program. */
function stopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
      process.on(signal, () => {
        resolve();
      });
    }
  });
}
