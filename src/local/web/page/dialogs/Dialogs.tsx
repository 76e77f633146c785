// What stands before the book: a dialog of the add-on, or a question of our own.
import { useState } from "preact/hooks";
import type { JSX } from "preact";
import type { Desk } from "../desk/desk.ts";
import type { OpenPage, Question } from "../desk/shown.ts";
import { AddOnPage } from "./AddOnPage.tsx";
import { Modal } from "./Modal.tsx";

/** Google's size of a dialog that asks for none. */
const PLAIN = { width: 600, height: 400 };

export function AddOnDialog({ desk, page }: { desk: Desk; page: OpenPage }): JSX.Element {
  const [size, setSize] = useState({
    width: page.width ?? PLAIN.width,
    height: page.height ?? PLAIN.height,
  });
  const close = (): void => {
    desk.closePage(page.id);
  };
  return (
    <Modal
      title={page.title}
      width={`${size.width}px`}
      height={`${size.height}px`}
      close={close}
      closed={desk.focusGrid}
    >
      <AddOnPage
        desk={desk}
        page={page}
        isFirst
        escaped={close}
        sized={(width, height) => {
          setSize((before) => ({ width: width ?? before.width, height: height ?? before.height }));
        }}
      />
    </Modal>
  );
}

export function QuestionDialog({ desk, question }: { desk: Desk; question: Question }): JSX.Element {
  const answer = (yes: boolean) => () => {
    desk.answer(yes);
  };
  return (
    <Modal title={question.title} width="460px" close={answer(false)} closed={desk.focusGrid}>
      <div class="question">
        <p>{question.text}</p>
        <div class="buttons">
          <button type="button" class="main" data-first onClick={answer(true)}>
            {question.yes}
          </button>
          <button type="button" data-last onClick={answer(false)}>
            Отмена
          </button>
        </div>
      </div>
    </Modal>
  );
}
