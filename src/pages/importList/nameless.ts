// A list for a book without names: names give way to codes here, in the browser, before anything is sent. The key file is opened
// here too and is saved anew when people have got new codes.
import { useEffect, useState } from "preact/hooks";
import type { CodedPerson, ListKindId, NamesState } from "../../commands/contract/index.ts";
import { codeList, type CodingRules } from "../../domain/people/codedList.ts";
import type { Organisation } from "../../domain/people/directory.ts";
import { NotTaken } from "../kit/givenFile.ts";
import { call } from "../kit/server.ts";
import { openKey, saveKey, type OpenKey } from "../names/keyFile.ts";
import type { Given } from "./given.ts";

export interface Nameless {
  /** Null until the book has told. */
  isNameless: boolean | null;
  key: OpenKey | null;
  open: (file: File) => Promise<void>;
  /** Lines that stayed at home, and why; for this screen only. */
  leftAtHome: readonly string[];
  /**
   * What may be sent.
   * @throws NotTaken when the list can't be sent without names
   */
  prepare: (kind: ListKindId, given: Given) => Promise<Given>;
}

/** Lists without people go as they are; people of the first kind may be new, of the others a stranger stays at home. */
const STRANGERS: Readonly<Partial<Record<ListKindId, CodingRules["strangers"]>>> = {
  teachers: "new",
  applications: "out",
  site: "out",
  orders: "out",
};
const CLOSED: readonly ListKindId[] = ["heads", "experts"];

export function useNameless(): Nameless {
  const [state, setState] = useState<NamesState | null>(null);
  const [key, setKey] = useState<OpenKey | null>(null);
  const [leftAtHome, setLeft] = useState<readonly string[]>([]);
  const ask = async (): Promise<NamesState | null> => {
    const { data } = await call("namesState", {});
    setState(data ?? null);
    return data ?? null;
  };
  useEffect(() => {
    // The question is put again when the list is to be sent.
    ask().catch(() => undefined);
  }, []);
  const prepare: Nameless["prepare"] = async (kind, given) => {
    const known = state ?? (await ask());
    setLeft([]);
    if (known?.isNameless !== true) return given;
    if (CLOSED.includes(kind)) throw new NotTaken(TYPED_BY_HAND);
    const strangers = STRANGERS[kind];
    if (strangers === undefined) return given;
    if (key === null)
      throw new NotTaken("Книга без имён: сначала откройте файл-ключ, имена заменятся кодами здесь.");
    if (given.text === undefined) throw new NotTaken(ONLY_TEXT);
    const { data } = await call("codedPeople", {});
    const list = await codedGiven(given.text, key, known, data?.people ?? [], strangers, setKey);
    const counted = list.strangers === 0 ? [] : [`Не наши, остались здесь: ${list.strangers}`];
    setLeft([...list.left.map(({ line, reason }) => `Строка ${line}: ${reason}`), ...counted]);
    return { name: given.name, text: list.text };
  };
  return {
    isNameless: state?.isNameless ?? null,
    key,
    open: async (file) => {
      setKey(await openKey(file));
    },
    leftAtHome,
    prepare,
  };
}

const TYPED_BY_HAND = "Книга без имён: этот список вносят вручную, с кодами вместо имён.";
const ONLY_TEXT =
  "Книга без имён: файл .xlsx ушёл бы с именами. Откройте его, скопируйте таблицу вместе с шапкой и вставьте сюда.";

async function codedGiven(
  text: string,
  key: OpenKey,
  { schools }: NamesState,
  people: readonly CodedPerson[],
  strangers: CodingRules["strangers"],
  onKey: (key: OpenKey) => void,
) {
  const organisations = schools.map(organisationOf);
  const positions = new Map(people.map(({ code, position }) => [code, position]));
  const { newCodes, withCodes } = codeList(text, { key: key.rows, positions, organisations, strangers });
  const list = withCodes(newCodes === 0 ? [] : await reserved(newCodes, key));
  if (list.added.length > 0) {
    const whole = { ...key, rows: [...key.rows, ...list.added] };
    saveKey(whole.fileName, whole.rows);
    onKey(whole);
  }
  return list;
}

async function reserved(count: number, { rows }: OpenKey): Promise<readonly string[]> {
  const numbers = rows.map(({ code }) => code).filter((code) => code.startsWith("КР-"));
  const after = numbers.sort((a, b) => Number(a.slice(3)) - Number(b.slice(3)))[numbers.length - 1] ?? "";
  const { data } = await call("reserveCodes", { count, after });
  return data?.codes ?? [];
}

function organisationOf(school: NamesState["schools"][number]): Organisation {
  const unknown = {
    kind: "",
    ownership: "",
    site: "",
    email: "",
    phone: "",
    head: "",
    coordinator: "",
  } as const;
  return { ...unknown, ...school, staffCount: null };
}
