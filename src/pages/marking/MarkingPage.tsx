// «Отметить исполнение»: the selected rows, or those nearest to today, closed with a confirmation for all or for each its own.
// What is refused stays in the window with its reason, is corrected there and sent again.
import { useState } from "preact/hooks";
import type { JSX } from "preact";
import type { MarkableRow, PageData } from "../../commands/contract/index.ts";
import { counted } from "../../domain/language/plural.ts";
import { DateField } from "../kit/DateField.tsx";
import { Evidence } from "../kit/Evidence.tsx";
import { LeftOut } from "../kit/LeftOut.tsx";
import { Said } from "../kit/Said.tsx";
import { call, closePage } from "../kit/server.ts";
import { useWork, WorkLine } from "../kit/Working.tsx";
import { MarkableLine } from "./MarkableLine.tsx";

export function MarkingPage({ chosen, near, leftOut, today }: PageData["marking"]): JSX.Element {
  const offered = chosen.length > 0 ? chosen : near;
  const [rows, setRows] = useState<readonly MarkableRow[]>(offered);
  const [ticked, setTicked] = useState<readonly string[]>(
    chosen.filter(({ work }) => work !== "снятие").map(({ id }) => id),
  );
  const [evidence, setEvidence] = useState("");
  const [own, setOwn] = useState<Readonly<Record<string, string>>>(() => proposedFor(offered));
  const [on, setOn] = useState(today);
  const [refused, setRefused] = useState<Readonly<Record<string, string>>>({});
  const [said, setSaid] = useState<readonly string[]>([]);
  const work = useWork();

  const gone = (ids: readonly string[]): void => {
    setRows(rows.filter(({ id }) => !ids.includes(id)));
    setTicked(ticked.filter((id) => !ids.includes(id)));
  };
  const mark = (): void => {
    work.start("Отмечаю…", async () => {
      const ids = [...ticked];
      const given = Object.entries(own).filter(([id, text]) => ids.includes(id) && text.trim() !== "");
      const { message, data } = await call("markDone", { ids, evidence, own: Object.fromEntries(given), on });
      if (data === undefined) return;
      gone([...data.closed, ...data.unchanged]);
      setRefused(
        Object.fromEntries(data.refused.map(({ id, reason, remedy }) => [id, `${reason}. ${remedy}.`])),
      );
      setSaid([message]);
    });
  };
  const decided = (id: string, message: string): void => {
    gone([id]);
    setSaid([...said, message]);
  };
  const isMarkable = rows.some((row) => row.work !== "снятие");
  return (
    <>
      {rows.length === 0 ? <Nothing isAllDone={said.length > 0} /> : null}
      {rows.length > 0 && chosen.length === 0 ? (
        <p>
          Ни одна строка не выделена. Вот открытые строки, ближайшие к сегодняшнему дню: поставьте галочки у
          исполненных.
        </p>
      ) : null}
      <LeftOut reasons={leftOut} isOpen={chosen.length === 0} />
      <ul class="lines">
        {rows.map((row) => (
          <MarkableLine
            key={row.id}
            row={row}
            isTicked={ticked.includes(row.id)}
            own={own[row.id]}
            refusal={refused[row.id] ?? ""}
            onTick={(isTicked) => {
              setTicked(isTicked ? [...ticked, row.id] : ticked.filter((id) => id !== row.id));
            }}
            onOwn={(text) => {
              setOwn({ ...own, [row.id]: text });
            }}
            onDecided={(message) => {
              decided(row.id, message);
            }}
          />
        ))}
      </ul>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          mark();
        }}
      >
        {isMarkable ? (
          <>
            <Evidence
              label={
                rows.length === 1 ? "Чем подтверждается" : "Чем подтверждается: одно для всех отмеченных"
              }
              value={evidence}
              onValue={setEvidence}
              hasAnswers={rows.some((row) => row.work === "исполнение")}
            />
            <DateField label="Дата исполнения" day={on} required latest={today} onDay={setOn} />
          </>
        ) : null}
        <footer class="final">
          <Said lines={said} />
          <WorkLine doing={work.doing} failure={work.failure} />
          <div class="buttons">
            {isMarkable ? (
              <button type="submit" class="main" disabled={ticked.length === 0 || work.doing !== ""}>
                {ticked.length === 0
                  ? "Отметить"
                  : `Отметить: ${counted(ticked.length, "строку", "строки", "строк")}`}
              </button>
            ) : null}
            <button type="button" onClick={closePage}>
              Закрыть
            </button>
          </div>
        </footer>
      </form>
    </>
  );
}

/** What the registers say stands ready as the row's own confirmation: one press closes the month. */
function proposedFor(rows: readonly MarkableRow[]): Record<string, string> {
  return Object.fromEntries(
    rows.flatMap(({ id, proposed }) => (proposed === "" ? [] : [[id, proposed] as const])),
  );
}

function Nothing({ isAllDone }: { isAllDone: boolean }): JSX.Element {
  return isAllDone ? (
    <p>Больше отмечать нечего.</p>
  ) : (
    <p>Открытых строк нет. Внесите план или поручения: «Внести документ» в меню «Аттестация».</p>
  );
}
