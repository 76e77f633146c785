// `start` as a process: what a person has who types `npm start`.
import { spawn, type ChildProcess } from "node:child_process";
import { fileURLToPath } from "node:url";

const CLI = fileURLToPath(new URL("../../../build/local/cli.js", import.meta.url));

export interface Program {
  child: ChildProcess;
  address: string;
  /** Its code when it has ended. */
  exited: Promise<number | null>;
}

/** `start` with a folder as the own book, on a free port, once it has said its address. */
export async function programOn(dir: string): Promise<Program> {
  const args = [CLI, "start", "--data", dir, "--port", "0", "--json"];
  const child = spawn(process.execPath, args, {
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...process.env, TZ: "Europe/Moscow" },
  });
  const exited = new Promise<number | null>((resolve) => {
    child.once("exit", resolve);
  });
  let said = "";
  await new Promise<void>((resolve, reject) => {
    child.stdout.on("data", (part: Buffer) => {
      said += part.toString();
      if (said.endsWith("}\n")) resolve();
    });
    child.once("exit", () => {
      reject(new Error(`It ended without an address: ${said}`));
    });
  });
  const { address }: { address: string } = JSON.parse(said);
  return { child, address, exited };
}
