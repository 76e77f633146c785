// «Файлы»: the book as a spreadsheet file, backups to make, save and restore, and one of another machine to take in.
import { useRef } from "preact/hooks";
import type { JSX } from "preact";
import type { FileView, HostState } from "../../protocol.ts";
import type { Desk } from "../desk/desk.ts";
import { useAnswer } from "../desk/hooks.ts";
import { backupFile, backups, bookFile, fileAddress } from "../files.ts";
import { backUp } from "../menu/ownCommands.ts";
import { momentWords } from "../words/moments.ts";
import { sizeWords } from "../words/states.ts";
import { Answered, Empty } from "./Panel.tsx";

interface Props {
  desk: Desk;
  state: HostState;
  news: number;
}

export function FilesPanel({ desk, state, news }: Props): JSX.Element {
  const answer = useAnswer(() => desk.ask("files"), [news, state.book]);
  return (
    <>
      <h3>Книга целиком</h3>
      <p class="files">
        <a class="button" href={fileAddress(bookFile, state.book)} download="">
          Скачать .xlsx
        </a>
      </p>
      <h3>Резервные копии</h3>
      <div class="buttons">
        <button
          type="button"
          class="main"
          onClick={() => {
            backUp(desk);
          }}
        >
          Сделать резервную копию
        </button>
        <Upload desk={desk} state={state} />
      </div>
      <Answered answer={answer}>
        {(files) =>
          files.length === 0 ? (
            <Empty>
              <p>Копий пока нет.</p>
              <p>Сделайте копию перед большими изменениями: к ней можно будет вернуться отсюда.</p>
            </Empty>
          ) : (
            <ul class="list">
              {[...files]
                .sort((a, b) => b.at - a.at)
                .map((file) => (
                  <li key={file.name} class="line">
                    <File desk={desk} state={state} file={file} />
                  </li>
                ))}
            </ul>
          )
        }
      </Answered>
    </>
  );
}

function File({ desk, state, file }: { desk: Desk; state: HostState; file: FileView }): JSX.Element {
  const { name, kind, at, bytes } = file;
  const when = momentWords(at, state.day.today, state.zone);
  const restore = (): void => {
    desk.work(async () => {
      const isWanted = await desk.confirm({
        title: "Восстановить книгу из копии?",
        text:
          `Книга станет такой, какой была, когда делалась копия (${when}). Внесённого позже в ней не будет, ` +
          "но копия того, что есть сейчас, сделается сама, и к ней можно будет вернуться.",
        yes: "Восстановить",
      });
      if (!isWanted) return;
      desk.enter(await desk.ask("restore", name));
      desk.say(`Книга восстановлена из копии «${name}».`);
    });
  };
  return (
    <>
      <strong>{name}</strong>
      <span class="quiet">
        {kind}, {when}, {sizeWords(bytes)}
      </span>
      <span class="buttons">
        <a
          class="button small"
          href={fileAddress(kind === BACKUP ? backupFile(name) : bookFile, state.book)}
          download={name}
          aria-label={`Скачать: ${name}`}
        >
          Скачать
        </a>
        {kind === BACKUP ? (
          <button type="button" class="small" aria-label={`Восстановить из ${name}…`} onClick={restore}>
            Восстановить…
          </button>
        ) : null}
      </span>
    </>
  );
}

const BACKUP = "резервная копия";

function Upload({ desk, state }: { desk: Desk; state: HostState }): JSX.Element {
  const input = useRef<HTMLInputElement>(null);
  const send = (file: Blob, name: string): void => {
    desk.work(async () => {
      const answer = await fetch(fileAddress(backups, state.book), { method: "POST", body: file });
      const text = await answer.text();
      if (!answer.ok) throw new Error(text === "" ? `Файл «${name}» не принят.` : text);
      desk.say(
        `«${name}» теперь в списке. Чтобы вернуться к ней, нажмите «Восстановить…».`,
        "Копия добавлена",
      );
      desk.refresh();
    });
  };
  return (
    <>
      <button type="button" onClick={() => input.current?.click()}>
        Добавить копию с диска…
      </button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label="Файл резервной копии"
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file !== undefined) send(file, file.name);
          currentTarget.value = "";
        }}
      />
    </>
  );
}
