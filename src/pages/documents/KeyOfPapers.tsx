// A book without names makes papers with codes: said plainly. With the key file the preview shows the names, on this screen only.
import type { JSX } from "preact";
import { counted } from "../../domain/language/plural.ts";
import { FileButton } from "../kit/FileButton.tsx";
import type { OpenKey } from "../names/keyFile.ts";

interface Props {
  opened: OpenKey | null;
  onFile: (file: File) => void;
}

export function KeyOfPapers({ opened, onFile }: Props): JSX.Element {
  return (
    <div class="note">
      <p>
        Книга без имён: в файлах документов будут коды, имена в них впишите сами у себя. С файлом-ключом имена
        видны здесь при просмотре; никуда они не уходят.
      </p>
      <div class="row-actions">
        <FileButton
          label="Файл-ключ"
          words={opened === null ? "Открыть файл-ключ…" : "Открыть другой файл…"}
          accept=".csv,.txt"
          onFiles={([file]) => {
            if (file !== undefined) onFile(file);
          }}
        />
        <span role="status">
          {opened === null
            ? ""
            : `«${opened.fileName}»: ${counted(opened.rows.length, "человек", "человека", "человек")}`}
        </span>
      </div>
    </div>
  );
}
