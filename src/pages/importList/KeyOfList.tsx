// Over a list for a book without names: the key file, by which names give way to codes before anything is sent.
import type { JSX } from "preact";
import { counted } from "../../domain/language/plural.ts";
import { FileButton } from "../kit/FileButton.tsx";
import type { Nameless } from "./nameless.ts";

export function KeyOfList({ nameless }: { nameless: Nameless }): JSX.Element | null {
  const { isNameless, key, open } = nameless;
  if (isNameless !== true) return null;
  return (
    <section class="note">
      <p>
        Книга без имён. Имена в списке заменятся кодами здесь, на этом компьютере; на сервер уйдут только
        коды.
      </p>
      {key === null ? null : (
        <p role="status">
          Файл-ключ «{key.fileName}»: {counted(key.rows.length, "человек", "человека", "человек")}. Новые люди
          получат коды, и файл сохранится заново.
        </p>
      )}
      <FileButton
        label="Файл-ключ"
        words={key === null ? "Открыть файл-ключ…" : "Открыть другой файл-ключ…"}
        accept=".csv,.txt"
        isMain={key === null}
        onFiles={([file]) => {
          if (file !== undefined) void open(file);
        }}
      />
    </section>
  );
}
