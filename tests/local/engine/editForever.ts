// Edits a book as two pages in turn and says each number once its edit is acknowledged.
import { readFileSync, writeSync } from "node:fs";
import { HostProcess } from "../../../src/local/engine/hostProcess.ts";
import type { WorkerOptions } from "../../../src/local/engine/messages.ts";

interface Job {
  worker: string;
  options: WorkerOptions;
  /** Number of the first edit. */
  first: number;
}

const job: Job = JSON.parse(readFileSync(process.argv[2] ?? "", "utf8"));

async function edit(): Promise<void> {
  const host = await HostProcess.start(job.worker, job.options);
  const { sheets } = await host.view();
  const sheetId = sheets[0]?.sheetId ?? 0;
  for (let number = job.first; ; number += 1) {
    const cells = [{ row: number, column: number % 2, value: `правка ${number}` }];
    await host.edit({ kind: "cells", sheetId, cells }, `страница ${number % 2}`);
    writeSync(1, `${number}\n`);
  }
}

void edit();
