// What has become of the mailing, in words.
import type { JSX } from "preact";
import { counted } from "../../domain/language/plural.ts";
import { focused } from "../kit/focused.ts";
import type { Mailed } from "./mailed.ts";

export function MailedLines({ mailed }: { mailed: Mailed }): JSX.Element {
  const { sent, failed, left, uncertain, waiting, unheard, mail, isStopped } = mailed;
  const letters = (count: number): string => counted(count, "письмо", "письма", "писем");
  return (
    <div role="status" tabIndex={-1} ref={focused}>
      <p>
        <b>{mail === "" ? `Отправлено: ${letters(sent)}.` : `Письма не отправлены: ${mail}.`}</b>{" "}
        {left <= 0 || mail !== ""
          ? ""
          : `${isStopped ? "Остановлено. " : ""}Осталось: ${letters(left)}. Нажмите «Продолжить» — или они уйдут со следующей рассылкой.`}
      </p>
      {failed.length === 0 || mail !== "" ? null : (
        <>
          <p>Не ушли: {letters(failed.length)}. Исправьте адреса в листе «Сотрудники» и напомните ещё раз:</p>
          <ul>
            {failed.map(({ id, to, reason }) => (
              <li key={id}>
                {to}: {reason}
              </li>
            ))}
          </ul>
        </>
      )}
      {uncertain.length === 0 ? null : (
        <>
          <p>Не подтверждено: {letters(uncertain.length)}. Сами они не повторятся; спросите получателя:</p>
          <ul>
            {uncertain.map(({ to, subject }) => (
              <li key={`${to} ${subject}`}>
                {to}: «{subject}»
              </li>
            ))}
          </ul>
        </>
      )}
      {waiting === 0 ? null : <p>Не поместились в суточный предел: {letters(waiting)}, уйдут другим днём.</p>}
      {unheard === 0 ? null : (
        <p>
          О {counted(unheard, "строке", "строках", "строках")} некому написать: смотрите лист «Замечания».
        </p>
      )}
      <p class="quiet">Каждое письмо записано в лист «Журнал рассылки».</p>
    </div>
  );
}
