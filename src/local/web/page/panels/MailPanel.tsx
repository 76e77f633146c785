// «Почта»: where letters go, the mail server, and a trial letter.
import { useState } from "preact/hooks";
import type { JSX, TargetedSubmitEvent } from "preact";
import type { HostState, MailSettings } from "../../protocol.ts";
import type { Desk } from "../desk/desk.ts";
import { mailWords } from "../words/states.ts";
import { TrialLetter } from "./TrialLetter.tsx";

interface Props {
  desk: Desk;
  state: HostState;
}

export function MailPanel({ desk, state: { mail, book } }: Props): JSX.Element {
  return (
    <>
      <p class="state-line">{mailWords(mail)}</p>
      {/* Settings that came from elsewhere begin the form anew. */}
      <MailForm key={JSON.stringify([book, mail])} desk={desk} mail={mail} />
      {mail.mode === "smtp" ? <TrialLetter desk={desk} /> : null}
    </>
  );
}

const USUAL_PORTS = { secure: 465, open: 587 } as const;

function MailForm({ desk, mail }: { desk: Desk; mail: MailSettings }): JSX.Element {
  const [draft, setDraft] = useState(mail);
  /** null: the kept one stays. */
  const [password, setPassword] = useState<string | null>(null);
  const [isSaving, setSaving] = useState(false);
  const set = (changes: Partial<MailSettings>): void => {
    setDraft((before) => ({ ...before, ...changes }));
  };
  const isSmtp = draft.mode === "smtp";

  const save = (event: TargetedSubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    setSaving(true);
    desk.work(async () => {
      const { host, port, secure, user, from } = draft;
      const mode = isSmtp ? "smtp" : "outbox";
      try {
        await desk.ask("saveMail", { mode, host, port, secure, user, from, password });
        desk.say(isSmtp ? "Отправьте пробное письмо." : "Письма складываются здесь.", "Почта настроена");
      } finally {
        setSaving(false);
      }
    });
  };

  return (
    <form class="fields" onSubmit={save}>
      <fieldset>
        <legend>Куда идут письма</legend>
        <label class="tick">
          <input
            type="radio"
            name="mode"
            checked={draft.mode === "outbox"}
            required
            onChange={() => {
              set({ mode: "outbox" });
            }}
          />
          <span>Складывать здесь, никому не отправлять</span>
        </label>
        <label class="tick">
          <input
            type="radio"
            name="mode"
            checked={isSmtp}
            onChange={() => {
              set({ mode: "smtp" });
            }}
          />
          <span>Отправлять через SMTP — почтовый сервер вашей организации</span>
        </label>
      </fieldset>
      {isSmtp ? (
        <>
          <Text
            label="Сервер"
            hint="например, smtp.example.org"
            value={draft.host}
            set={(host) => {
              set({ host });
            }}
          />
          <label class="tick">
            <input
              type="checkbox"
              checked={draft.secure}
              onChange={({ currentTarget: { checked } }) => {
                set({ secure: checked, port: checked ? USUAL_PORTS.secure : USUAL_PORTS.open });
              }}
            />
            <span>
              Защищённое соединение сразу (TLS, порт 465); без галочки — после приветствия (STARTTLS, порт
              587)
            </span>
          </label>
          <label>
            <span>Порт</span>
            <input
              type="number"
              required
              min={1}
              max={65535}
              value={draft.port}
              onInput={({ currentTarget }) => {
                set({ port: Number(currentTarget.value) });
              }}
            />
          </label>
          <Text
            label="Имя пользователя"
            hint="обычно полный адрес"
            value={draft.user}
            set={(user) => {
              set({ user });
            }}
          />
          <label>
            <span>Пароль{mail.hasPassword ? " (сохранён; пусто — оставить прежний)" : ""}</span>
            <input
              type="password"
              autocomplete="new-password"
              value={password ?? ""}
              onInput={({ currentTarget }) => {
                setPassword(currentTarget.value === "" ? null : currentTarget.value);
              }}
            />
            <small>
              Хранится на этом компьютере, на экран не выводится. Нужен пароль приложения, если почта его
              требует.
            </small>
          </label>
          <label>
            <span>Адрес отправителя</span>
            <input
              type="email"
              required
              value={draft.from}
              onInput={({ currentTarget }) => {
                set({ from: currentTarget.value });
              }}
            />
          </label>
        </>
      ) : null}
      <div class="buttons">
        <button type="submit" class="main" disabled={isSaving}>
          {isSaving ? "Сохраняю…" : "Сохранить"}
        </button>
      </div>
    </form>
  );
}

function Text({
  label,
  hint,
  value,
  set,
}: {
  label: string;
  hint: string;
  value: string;
  set: (value: string) => void;
}): JSX.Element {
  return (
    <label>
      <span>{label}</span>
      <input
        type="text"
        required
        placeholder={hint}
        value={value}
        onInput={({ currentTarget }) => {
          set(currentTarget.value);
        }}
      />
    </label>
  );
}
