// The centre's own form in place of the built-in one: loaded as a .docx with tags, taken away again; a sample to begin from.
import { useState } from "preact/hooks";
import type { JSX } from "preact";
import type { DocumentKindView, DocumentsView, Outcome } from "../../commands/contract/index.ts";
import { bytesOf, download } from "../kit/download.ts";
import { FileButton } from "../kit/FileButton.tsx";
import { base64Of } from "../kit/givenFile.ts";
import { call } from "../kit/server.ts";
import type { Work } from "../kit/Working.tsx";

interface Props {
  kind: DocumentKindView;
  work: Work;
  isBusy: boolean;
  act: (doing: string, ask: () => Promise<Outcome<DocumentsView>>) => void;
}

export function OwnForm({ kind: { id, template, tags }, work, isBusy, act }: Props): JSX.Element {
  const [said, setSaid] = useState("");
  const sample = (): void => {
    setSaid("");
    work.start("Готовлю образец…", async () => {
      const { data } = await call("templateSample", { kind: id });
      if (data === undefined) return;
      download(data.fileName, bytesOf(data.content));
      setSaid(`Образец «${data.fileName}» сохранён: ищите в папке «Загрузки».`);
    });
  };
  const load = (file: File): void => {
    setSaid("");
    act("Проверяю бланк…", async () =>
      call("saveTemplate", { kind: id, fileName: file.name, content: await base64Of(file) }),
    );
  };
  return (
    <details class="own-form">
      <summary>Свой бланк: {template === "" ? "нет, встроенная форма" : `«${template}»`}</summary>
      <p>
        Свой бланк — файл Word (.docx), где на месте данных стоят метки в двойных фигурных скобках. Проще
        начать с образца: скачайте, замените в нём вымышленных людей, дни и числа полями, поправьте слова и
        оформление, загрузите.
      </p>
      <div class="buttons">
        <button type="button" disabled={isBusy} onClick={sample}>
          Скачать образец
        </button>
        <FileButton
          label="Свой бланк"
          words={template === "" ? "Загрузить бланк…" : "Заменить бланк…"}
          accept=".docx"
          isOff={isBusy}
          onFiles={([file]) => {
            if (file !== undefined) load(file);
          }}
        />
        {template === "" ? null : (
          <button
            type="button"
            disabled={isBusy}
            onClick={() => {
              act("Убираю бланк…", () => call("removeTemplate", { kind: id }));
            }}
          >
            Убрать бланк
          </button>
        )}
      </div>
      <p role="status">{said}</p>
      <Tags name="Метки" tags={tags.fields} />
      <Tags name="Метки строки таблицы: строка с ними повторится" tags={tags.rows} />
    </details>
  );
}

/** Each tag comes with its example: «номер: 3». */
function Tags({ name, tags }: { name: string; tags: readonly string[] }): JSX.Element | null {
  if (tags.length === 0) return null;
  return (
    <>
      <h3>{name}</h3>
      <ul class="tags">
        {tags.map((tag) => (
          <li key={tag}>{tag}</li>
        ))}
      </ul>
    </>
  );
}
