// A button that lets a person choose a key file.
import { useRef } from "preact/hooks";
import type { JSX } from "preact";

interface Props {
  /** Of the field that takes the file. */
  label: string;
  words: string;
  isMain: boolean;
  onFile: (file: File) => void;
}

export function KeyFile({ label, words, isMain, onFile }: Props): JSX.Element {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        class="unseen"
        tabIndex={-1}
        aria-label={label}
        accept=".csv,.txt"
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          if (file !== undefined) onFile(file);
          event.currentTarget.value = "";
        }}
      />
      <button type="button" class={isMain ? "main" : ""} onClick={() => input.current?.click()}>
        {words}
      </button>
    </>
  );
}
