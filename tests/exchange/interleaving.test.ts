// Many issues of one book under way at once: edits by the centre and by the school, returns in any order, twice, of older
// issues. Whatever happens, nobody's edit is lost or reverted in silence.
import fc from "fast-check";
import { expect, test } from "vitest";
import { mergeBook } from "../../src/exchange/merge.ts";
import { contentOf, issueState, linked, stateOf } from "../../src/exchange/state.ts";
import type { BookState, Cells, MergeResult, ReturnedRow, SchoolData } from "../../src/exchange/types.ts";
import type { CellValue } from "../../src/workbook/cell.ts";
import { SCHOOL, teacher } from "./school.ts";

/** Columns in which both sides write here; the last is the centre's. */
const COLUMNS = ["experience", "courses", "category"] as const;
type Column = (typeof COLUMNS)[number];
const SCHOOLS: readonly Column[] = ["experience", "courses"];
const IDS = ["КР-0001", "КР-0002"];
const VALUES: Record<Column, readonly CellValue[]> = {
  experience: ["", 1, 2, 3],
  courses: ["", "2024", "2025", "=1+1"],
  category: ["", "первая", "высшая", "вторая"],
};

type Move =
  | { kind: "centre" | "school"; file: number; row: number; column: Column; value: number }
  | { kind: "issue" }
  | { kind: "return" | "add" | "delete"; file: number; row: number };

/** A book in the hands of the school: its rows by key, and what the school and the centre both know of each cell. */
interface File {
  issue: number;
  rows: Map<string, Record<string, CellValue>>;
  isTouched: boolean;
  /** Value of each cell that the centre has taken from this file last, or issued in it. */
  agreed: Map<string, CellValue>;
}

const DATA: SchoolData = {
  ...SCHOOL,
  teachers: IDS.map((id, index) =>
    teacher({ id, name: `Учитель ${index} Иванович`, experience: 1, courses: "2024" }),
  ),
  applications: [],
  conformity: [],
  proposals: [],
};

class District {
  readonly rows = new Map<string, Record<string, CellValue>>();
  readonly log = new Map<number, BookState>();
  readonly files: File[] = [];

  constructor() {
    for (const [id, cells] of Object.entries(stateOf(DATA).tables.teachers)) this.rows.set(id, { ...cells });
  }

  state(issue = 0): BookState {
    const teachers: Record<string, Cells> = {};
    for (const [id, cells] of this.rows) teachers[id] = { ...cells };
    return {
      ...stateOf(DATA),
      mark: { ...DATA.mark, issue },
      tables: { teachers, applications: {}, conformity: {} },
    };
  }

  issue(): void {
    const issue = this.files.length + 1;
    const state = contentOf(issueState(this.state(issue)));
    if (state === null) throw new Error("the state was not kept");
    this.log.set(issue, state);
    const rows = new Map([...this.rows].map(([id, cells]) => [id, { ...cells }]));
    const agreed = new Map(
      [...rows].flatMap(([id, cells]) => COLUMNS.map((column) => [`${id}/${column}`, cells[column] ?? ""])),
    );
    this.files.push({ issue, rows, isTouched: false, agreed });
  }

  takeIn(file: File): MergeResult {
    const rows = [...file.rows].map(([key, cells], line): ReturnedRow => ({
      key,
      line,
      cells: Object.fromEntries(Object.entries(cells).filter(([id]) => id !== "id" && id !== "warnFrom")),
      problems: [],
    }));
    const mark = { ...DATA.mark, issue: file.issue };
    const answers = { checked: "", checkedBy: "", list: "", message: "" } as const;
    const result = mergeBook({
      base: this.log.get(file.issue) ?? null,
      current: this.state(),
      returned: { mark, answers, remarks: [], sheets: [{ table: "teachers", columns: [...COLUMNS], rows }] },
    });
    for (const { id, cells } of result.patches) this.rows.set(id, { ...this.rows.get(id), ...cells });
    const added = result.additions.map(({ table, key, cells }) => {
      const id = `КР-${String(this.rows.size + 1).padStart(4, "0")}`;
      this.rows.set(id, { id, ...cells });
      return { table, key, id };
    });
    if (result.base === null) throw new Error("the issue was not known");
    this.log.set(file.issue, linked(result.base, added));
    return result;
  }
}

const move: fc.Arbitrary<Move> = fc.oneof(
  fc.record({
    kind: fc.constantFrom("centre", "school", "school"),
    file: fc.nat(3),
    row: fc.nat(1),
    column: fc.constantFrom(...COLUMNS),
    value: fc.nat(3),
  }),
  fc.constant({ kind: "issue" } as const),
  fc.record({
    kind: fc.constantFrom("return", "return", "return", "add", "delete"),
    file: fc.nat(3),
    row: fc.nat(1),
  }),
);

const saysOf = (result: MergeResult, id: string, column: string): boolean =>
  result.remarks.some(({ key }) => key === `${DATA.mark.organisation}/teachers/${id}/${column}`);

function play(
  moves: readonly Move[],
  onReturn: (district: District, file: File, before: District["rows"]) => void,
): void {
  const district = new District();
  district.issue();
  let people = 0;
  for (const made of moves) {
    const file = "file" in made ? district.files[made.file % district.files.length] : undefined;
    if (made.kind === "issue") district.issue();
    else if (file === undefined) continue;
    else if (made.kind === "return")
      onReturn(district, file, new Map([...district.rows].map(([id, cells]) => [id, { ...cells }])));
    else {
      const id = IDS[made.row] ?? "";
      if (made.kind !== "centre") file.isTouched = true;
      if (made.kind === "add")
        file.rows.set(`новая ${file.rows.size + 1}`, {
          name: `Новая Анна ${(people += 1)}`,
          position: "тьютор",
        });
      else if (made.kind === "delete") file.rows.delete(id);
      else if ("column" in made) {
        const cells = made.kind === "centre" ? district.rows.get(id) : file.rows.get(id);
        if (cells !== undefined) cells[made.column] = VALUES[made.column][made.value] ?? "";
      }
    }
  }
}

const games = fc.array(move, { minLength: 5, maxLength: 40 });
const property = (check: Parameters<typeof play>[1]): void => {
  fc.assert(
    fc.property(games, (moves) => {
      play(moves, check);
    }),
    { numRuns: 150 },
  );
};

test("правка организации взята или о ней сказано, в каком бы порядке ни возвращались книги", () => {
  property((district, file) => {
    const result = district.takeIn(file);
    for (const [id, cells] of file.rows) {
      if (!IDS.includes(id)) continue;
      for (const column of COLUMNS) {
        const theirs = cells[column] ?? "";
        const isKept = district.rows.get(id)?.[column] === theirs;
        if (theirs !== file.agreed.get(`${id}/${column}`))
          expect(isKept || saysOf(result, id, column)).toBe(true);
        if (isKept) file.agreed.set(`${id}/${column}`, theirs);
      }
    }
  });
});

test("правку центра, которой организация не видела, книга не отменяет", () => {
  property((district, file, before) => {
    district.takeIn(file);
    for (const [id, was] of before) {
      for (const column of COLUMNS) {
        const now = district.rows.get(id)?.[column];
        if (IDS.includes(id) && now !== was[column]) {
          expect(SCHOOLS).toContain(column);
          expect(was[column] ?? "").toBe(file.agreed.get(`${id}/${column}`));
          expect(now).toBe(file.rows.get(id)?.[column]);
        }
        if (now === file.rows.get(id)?.[column]) file.agreed.set(`${id}/${column}`, now ?? "");
      }
    }
  });
});

test("тот же файл второй раз не меняет ничего и спрашивает о том же", () => {
  property((district, file) => {
    const first = district.takeIn(file);
    const again = district.takeIn(file);
    expect(again.patches).toEqual([]);
    expect(again.additions).toEqual([]);
    expect(again.remarks.map(({ key }) => key)).toEqual(first.remarks.map(({ key }) => key));
  });
});

test("нетронутая книга не меняет ничего и ни о чём не спрашивает, что бы ни было в других", () => {
  property((district, file) => {
    const result = district.takeIn(file);
    if (!file.isTouched) expect(result).toMatchObject({ patches: [], additions: [], remarks: [] });
  });
});

test("новые строки вносятся по одному разу, о другом человеке в той же строке спрошено, строки центра не исчезают, удалённая строка показана", () => {
  property((district, file, before) => {
    const result = district.takeIn(file);
    for (const id of before.keys()) expect(district.rows.has(id)).toBe(true);
    for (const id of IDS) if (!file.rows.has(id)) expect(saysOf(result, id, "удалена")).toBe(true);
    const names = [...district.rows.values()].map((cells) => String(cells["name"]));
    for (const [key, cells] of file.rows) {
      const isAsked = result.remarks.some(({ message }) => message.includes(`«${String(cells["name"])}»`));
      if (key.startsWith("новая"))
        expect(names.filter((name) => name === cells["name"])).toHaveLength(isAsked ? 0 : 1);
    }
  });
});

test("вторая копия того же выпуска берётся, но молча не отменяет ничего из первой", () => {
  const edits = fc.array(
    fc.record({ row: fc.nat(1), column: fc.constantFrom(...SCHOOLS), value: fc.nat(3) }),
    { minLength: 1, maxLength: 4 },
  );
  const typed = (
    rows: File["rows"],
    made: { row: number; column: Column; value: number }[],
  ): File["rows"] => {
    const copy = new Map([...rows].map(([id, cells]) => [id, { ...cells }]));
    for (const { row, column, value } of made) {
      const cells = copy.get(IDS[row] ?? "");
      if (cells !== undefined) cells[column] = VALUES[column][value] ?? "";
    }
    return copy;
  };
  fc.assert(
    fc.property(edits, edits, (one, two) => {
      const district = new District();
      district.issue();
      const [sent] = district.files;
      if (sent === undefined) throw new Error("nothing was issued");
      const [first, second] = [typed(sent.rows, one), typed(sent.rows, two)];
      district.takeIn({ ...sent, rows: first });
      const result = district.takeIn({ ...sent, rows: second });
      for (const id of IDS) {
        for (const column of SCHOOLS) {
          const [was, before, theirs] = [sent, { rows: first }, { rows: second }].map(
            ({ rows }) => rows.get(id)?.[column],
          );
          const isLeft = theirs === was && before !== was;
          expect(district.rows.get(id)?.[column]).toBe(isLeft ? before : theirs);
          expect(saysOf(result, id, column)).toBe(isLeft);
        }
      }
    }),
    { numRuns: 150 },
  );
});
