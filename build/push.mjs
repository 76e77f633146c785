// `npm run push`: the add-on goes to Google in one step. Signs in when nobody is, makes a spreadsheet with its script when
// .clasp.json names none yet, builds, and sends build/out.
import { spawnSync } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";

/** Stands in .clasp.json until there is a script. */
export const NO_SCRIPT = "PUT-YOUR-SCRIPT-ID-HERE";
const TITLE = "Аттестация";
const SWITCH = "https://script.google.com/home/usersettings";

/** Thrown with words for the person; clasp has said its own before. */
export class PushFailed extends Error {}

/**
 * @param folder of the project
 * @param clasp carries out a command of clasp: (arguments, shown) → { status, text }
 * @param rebuild makes build/out anew
 * @param say tells the person
 */
export async function push({ folder, clasp, rebuild, say }) {
  const settings = path.join(folder, ".clasp.json");
  if (!isSignedIn(clasp)) {
    say("Вход в Google: откроется браузер.");
    demand(
      clasp(["login"], true),
      "Войти не удалось. Без браузера на этой машине: npx clasp login --no-localhost",
    );
  }
  const isNew = JSON.parse(readFileSync(settings, "utf8")).scriptId === NO_SCRIPT;
  if (isNew) createBook(settings, clasp, say);
  await rebuild();
  demand(
    clasp(["push", "--force"], true),
    `Отправить не удалось. Проверьте, что включён «Google Apps Script API»: ${SWITCH}`,
  );
  const { scriptId, parentId } = JSON.parse(readFileSync(settings, "utf8"));
  say(
    parentId === undefined
      ? `Отправлено. Скрипт: https://script.google.com/d/${scriptId}/edit`
      : `Отправлено. Книга: https://drive.google.com/open?id=${parentId}`,
  );
  say("Обновите страницу книги: через несколько секунд появится меню «Аттестация», в нём «Настройка».");
}

function isSignedIn(clasp) {
  const { status, text } = clasp(["show-authorized-user", "--json"], false);
  return status === 0 && /"loggedIn":\s*true/.test(text);
}

/** clasp makes nothing while .clasp.json is there, and lays its own manifest into build/out: what follows builds it anew. */
function createBook(settings, clasp, say) {
  const before = readFileSync(settings);
  say(`Создаю таблицу «${TITLE}» со скриптом.`);
  rmSync(settings);
  const args = ["create-script", "--type", "sheets", "--title", TITLE, "--rootDir", "build/out"];
  const { status } = clasp(args, true);
  if (status === 0) return keepShort(settings);
  writeFileSync(settings, before);
  throw new PushFailed(
    `Создать не удалось. Включите «Google Apps Script API» и повторите: ${SWITCH} ` +
      "(пустая таблица, которая могла остаться на Диске, не нужна).",
  );
}

/** clasp writes out its defaults too. */
function keepShort(settings) {
  const { scriptId, rootDir, parentId } = JSON.parse(readFileSync(settings, "utf8"));
  writeFileSync(settings, `${JSON.stringify({ scriptId, rootDir, parentId }, null, 2)}\n`);
}

function demand({ status }, words) {
  if (status !== 0) throw new PushFailed(words);
}

/** clasp of this project, run by this Node. */
export function claspOf(script, folder) {
  return (args, shown) => {
    const { status, stdout } = spawnSync(process.execPath, [script, ...args], {
      cwd: folder,
      stdio: shown ? "inherit" : ["ignore", "pipe", "ignore"],
      encoding: "utf8",
    });
    return { status, text: stdout ?? "" };
  };
}
