// Nothing is selected in the sheet: the open applications are found by their state and a part of a name, a school or a month.
import { useState } from "preact/hooks";
import type { JSX } from "preact";
import type { ListedApplications, StateCount } from "../../commands/contract/index.ts";
import { call } from "../kit/server.ts";
import { useWork, WorkLine } from "../kit/Working.tsx";

interface Props {
  counts: readonly StateCount[];
  onFound: (found: ListedApplications) => void;
}

export function StateFinder({ counts, onFound }: Props): JSX.Element {
  const [state, setState] = useState(counts[0]?.state);
  const [find, setFind] = useState("");
  const [told, setTold] = useState("");
  const work = useWork();
  if (state === undefined)
    return <p>Открытых заявлений нет. Внесите их в лист «Заявления» или примите списки организаций.</p>;
  const search = (): void => {
    work.start("Ищу заявления…", async () => {
      const { message, data } = await call("listApplications", { state, find });
      setTold(message);
      if (data !== undefined) onFound(data);
    });
  };
  return (
    <form
      class="find"
      onSubmit={(event) => {
        event.preventDefault();
        search();
      }}
    >
      <label>
        <span>Заявления в состоянии</span>
        <select
          value={state}
          onChange={(event) => {
            const { value } = event.currentTarget;
            setState(counts.find((each) => each.state === value)?.state ?? state);
          }}
        >
          {counts.map(({ state: each, count }) => (
            <option key={each} value={each}>
              {each}: {count}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>Часть фамилии, организации, должности или месяца (можно не заполнять)</span>
        <input
          type="text"
          value={find}
          onInput={(event) => {
            setFind(event.currentTarget.value);
          }}
        />
      </label>
      <div class="buttons">
        <button type="submit" disabled={work.doing !== ""}>
          Показать
        </button>
      </div>
      <p class="quiet" aria-live="polite">
        {told}
      </p>
      <WorkLine doing={work.doing} failure={work.failure} />
    </form>
  );
}
