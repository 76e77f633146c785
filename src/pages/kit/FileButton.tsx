// A button that lets a person choose files. The field behind it is unseen, but has a name for those who don't see the page.
import { useRef } from "preact/hooks";
import type { JSX } from "preact";

interface Props {
  /** Of the field that takes the file: «Файл со списком». */
  label: string;
  words: string;
  /** «.xlsx,.csv» */
  accept: string;
  isMain?: boolean;
  isOff?: boolean;
  takesMany?: boolean;
  /** Never called without a file. */
  onFiles: (files: readonly File[]) => void;
}

export function FileButton(props: Props): JSX.Element {
  const { label, words, accept, isMain = false, isOff = false, takesMany = false, onFiles } = props;
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        multiple={takesMany}
        class="unseen"
        tabIndex={-1}
        aria-label={label}
        accept={accept}
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          event.currentTarget.value = "";
          if (files.length > 0) onFiles(files);
        }}
      />
      <button
        type="button"
        class={isMain ? "main" : ""}
        disabled={isOff}
        onClick={() => input.current?.click()}
      >
        {words}
      </button>
    </>
  );
}
