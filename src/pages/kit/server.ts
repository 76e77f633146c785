// Calls of the add-on's functions from a page. The names and arguments are a closed list: commands/contract.
import type { PageFunctions } from "../../commands/contract/index.ts";

interface Runner {
  withSuccessHandler(handler: (value: unknown) => void): Runner;
  withFailureHandler(handler: (error: Error) => void): Runner;
  [name: string]: unknown;
}

declare const google: { script: { run: Runner; host: { close(): void } } };

type Request<Name extends keyof PageFunctions> = Parameters<PageFunctions[Name]>[0];
type Reply<Name extends keyof PageFunctions> = ReturnType<PageFunctions[Name]>;

/**
 * Calls a function of the add-on.
 * @throws Error worded for a person
 */
export function call<Name extends keyof PageFunctions>(
  name: Name,
  request: Request<Name>,
): Promise<Reply<Name>> {
  return new Promise((resolve, reject) => {
    const runner = google.script.run
      .withSuccessHandler((value) => {
        if (value === null) reject(new Error(NO_ANSWER));
        else Reflect.apply(resolve, undefined, [value]);
      })
      .withFailureHandler((error) => {
        reject(new Error(worded(error.message)));
      });
    const method = runner[name];
    if (typeof method !== "function") throw new Error(NO_ACCESS);
    Reflect.apply(method, runner, [request]);
  });
}

export function closePage(): void {
  google.script.host.close();
}

const NO_ANSWER = "Команда не ответила. Закройте это окно, обновите страницу книги и повторите.";
const NO_CONNECTION = "Нет связи. Проверьте интернет и повторите: сделанное не потеряется и не повторится.";
const NO_ACCESS =
  "Google не пускает это окно к книге. Чаще всего так бывает, когда в браузере открыто несколько учётных записей: " +
  "выйдите из лишних или откройте книгу в окне инкогнито с одной учётной записью и повторите.";

/** Failures that Google words itself; all others come in the words of the command. */
function worded(message: string): string {
  const text = message.replace(/^(?:Uncaught )?(?:Error|Exception|ScriptError): /, "").trim();
  if (/PERMISSION_DENIED|authoriz|server error occurred|ScriptError/i.test(text)) return NO_ACCESS;
  if (/NetworkError|network|connection failure|HTTP 0/i.test(text)) return NO_CONNECTION;
  return text === "" ? NO_ANSWER : text;
}
