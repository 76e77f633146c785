import { spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { folderOwner, lockFolder } from "../../../src/local/store/folderLock.ts";
import { temporaryFolder } from "../folders.ts";

/** Number of a process that has ended. */
const deadPid = (): number => spawnSync(process.execPath, ["-e", ""]).pid;

/** A process that lives until the test is over. */
function livingPid(): number {
  const child = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"]);
  onTestFinished(() => {
    child.kill("SIGKILL");
  });
  return child.pid ?? 0;
}

test("папка, открытая живым процессом, не открывается второй раз; сообщение — одна строка с советом", () => {
  const folder = temporaryFolder();
  const pid = livingPid();
  writeFileSync(join(folder, "lock"), `${pid} 2023-09-05\n`);
  const attempt = (): unknown => lockFolder(folder);
  expect(attempt).toThrow(expect.objectContaining({ code: "FOLDER_IN_USE" }));
  expect(attempt).toThrow(new RegExp(`^Папка данных «.*» уже открыта .*процесс ${pid}.*--data ПАПКА\\.$`));
});

test("замок этого же процесса тоже считается занятым, а после освобождения папка свободна", () => {
  const folder = temporaryFolder();
  const lock = lockFolder(folder);
  expect(() => lockFolder(folder)).toThrow(expect.objectContaining({ code: "FOLDER_IN_USE" }));
  lock.release();
  expect(existsSync(join(folder, "lock"))).toBe(false);
  lockFolder(folder).release();
});

test("замок умершего процесса перенимается", () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, "lock"), `${deadPid()} 2023-09-05\n`);
  const lock = lockFolder(folder);
  expect(readFileSync(join(folder, "lock"), "utf8")).toMatch(new RegExp(`^${process.pid} `));
  lock.release();
});

test("замок, поставленный до перезагрузки машины, перенимается, даже если номер процесса снова занят", () => {
  const folder = temporaryFolder();
  const path = join(folder, "lock");
  writeFileSync(path, `${livingPid()} 2001-01-01\n`);
  utimesSync(path, 978_307_200, 978_307_200);
  lockFolder(folder).release();
});

test("замок с номером этого процесса, но не его (тот же номер в новом контейнере), перенимается", () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, "lock"), `${process.pid} 2023-09-05\n`);
  lockFolder(folder).release();
});

test("пустой или испорченный замок не запирает папку навсегда", () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, "lock"), "");
  lockFolder(folder).release();
});

test("владелец сообщает свой адрес: его видит каждый, кому папка не досталась", () => {
  const folder = temporaryFolder();
  expect(folderOwner(folder)).toBe(null);
  const lock = lockFolder(folder);
  expect(folderOwner(folder)).toEqual({ pid: process.pid, address: "" });
  lock.announce("http://127.0.0.1:8080");
  expect(folderOwner(folder)).toEqual({ pid: process.pid, address: "http://127.0.0.1:8080" });
  expect(() => lockFolder(folder)).toThrow(/её страница: http:\/\/127\.0\.0\.1:8080\. .*--data ПАПКА\.$/u);
  lock.release();
  expect(folderOwner(folder)).toBe(null);
});
