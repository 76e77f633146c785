// What «Проверить книгу» asks about commissions and sittings, and what of them is completed: codes, state, quorum, days of extracts.
import { describe, expect, test } from "vitest";
import type { HeadResult } from "../../src/domain/attestation/heads.ts";
import type { Change } from "../../src/workbook/changes.ts";
import {
  commissions,
  heads,
  members,
  organisations,
  questions,
  remarks,
  sittings,
} from "../../src/workbook/tables/index.ts";
import { commissionRow, MEMBERS, NAMES, questionRow, sittingRow } from "../domain/commission/samples.ts";
import { headRow } from "../domain/attestation/registers.ts";
import { complete, districtBook, rows, type District } from "./registers.ts";

const TODAY = "05.11.2026";
const GROUND = [
  rows(organisations, [{ id: "ОО-0001", name: "МБОУ СОШ № 1" }]),
  rows(commissions, [commissionRow()]),
  rows(members, MEMBERS),
  rows(heads, [headRow({ lastOn: "2024-01-10" })]),
];

function completed(...changes: readonly (readonly Change[])[]): District {
  const district = districtBook(...changes);
  complete(district, TODAY);
  return district;
}

const told = ({ book }: District): string[] =>
  book.rows(remarks).map(({ sheet, row, message, cure }) => {
    expect(cure).not.toBe("");
    return `${sheet}, ${row}: ${message}`;
  });

const sitting = rows(sittings, [sittingRow()]);
const question = rows(questions, [questionRow()]);

describe("Замечания о заседаниях", () => {
  test("о верном заседании и о комиссии без заседаний — ни одного", () => {
    expect(told(completed(...GROUND))).toEqual([]);
    expect(told(completed(...GROUND, sitting, question))).toEqual([]);
  });

  test("решение, исправленное после закрытия только в одном листе, названо", () => {
    const [bodies, bodyRows, crew] = GROUND;
    const closed = rows(sittings, [sittingRow({ closed: "2026-11-05" })]);
    const book = (result: HeadResult, meeting = "2026-11-05"): string[] =>
      told(
        completed(
          ...[bodies ?? [], bodyRows ?? [], crew ?? [], closed, question],
          rows(heads, [headRow({ lastOn: "2024-01-10", meeting, result })]),
        ),
      ).filter((line) => line.includes("решено"));
    expect(book("соответствует")).toEqual([]);
    expect(book("не соответствует")).toEqual([
      "Вопросы заседаний, ВЗ-0001: Вопрос 1, Орлова А.П.: решено «соответствует», а в листе «Руководители», РК-0001, стоит «не соответствует»",
    ]);
    expect(book("не соответствует", "2026-12-01")).toEqual([]);
  });

  test("состав комиссии проверяется на сегодня, а с назначенным заседанием — на его день, и один раз", () => {
    const [bodies, bodyRows, , people] = GROUND;
    const few = rows(members, MEMBERS.slice(1));
    const ground = [bodies ?? [], bodyRows ?? [], few, people ?? []];
    expect(told(completed(...ground))).toEqual([
      "Комиссии, КМ-0001: «Муниципальная аттестационная комиссия Заречного района», состав на 05.11.2026: нет председателя",
    ]);
    const ahead = rows(sittings, [sittingRow({ on: "2026-11-20", present: [] })]);
    expect(told(completed(...ground, ahead, question))).toEqual([
      "Заседания, ЗС-0001: «Муниципальная аттестационная комиссия Заречного района», состав на 20.11.2026: нет председателя",
    ]);
  });

  test("до заседания о голосах и решениях не спрашивают, после явки — обо всём", () => {
    const undecided = rows(questions, [questionRow({ decision: "", attended: "", votesFor: null })]);
    const ahead = rows(sittings, [sittingRow({ present: [], number: "", chairedBy: "", secretary: "" })]);
    expect(told(completed(...GROUND, ahead, undecided))).toEqual([]);
    expect(told(completed(...GROUND, sitting, undecided)).map((line) => line.split(": ")[1])).toContain(
      "Вопрос 1, Орлова А.П.",
    );
  });

  test("закрытое и отменённое не проверяются заново", () => {
    const wrong = rows(questions, [questionRow({ votesFor: 3, extract: "2026-11-06" })]);
    expect(told(completed(...GROUND, rows(sittings, [sittingRow({ closed: "2026-11-05" })]), wrong))).toEqual(
      [],
    );
    const off = rows(sittings, [sittingRow({ cancelled: "2026-11-05" })]);
    expect(told(completed(...GROUND, off, wrong))).toEqual([]);
  });

  test("поздняя выписка, чужая комиссия, пропавшее заседание, неизвестный код", () => {
    const closed = rows(sittings, [sittingRow({ closed: "2026-11-05" })]);
    const late = rows(questions, [
      questionRow({ extract: "2026-11-12" }),
      questionRow({ id: "ВЗ-0002", sitting: "ЗС-0009" }),
      questionRow({ id: "ВЗ-0003", subject: "РК-0099", order: 3 }),
    ]);
    const stranger = rows(members, [
      { id: "ЧК-0099", commission: "КМ-0009", name: "Чужой Иван Петрович", role: "член комиссии" },
    ]);
    expect(told(completed(...GROUND, stranger, closed, late))).toEqual([
      "Вопросы заседаний, ВЗ-0001: Вопрос 1, Орлова А.П.: выписка 12.11.2026 — позже 09.11.2026",
      "Члены комиссий, ЧК-0099: Комиссии «КМ-0009» нет в листе «Комиссии»",
      "Вопросы заседаний, ВЗ-0002: Заседания «ЗС-0009» нет в листе «Заседания»",
      "Вопросы заседаний, ВЗ-0003: Вопрос 3, Орлова А.П.: строки «РК-0099» нет ни в листе «Руководители», ни в листе «Соответствие»",
    ]);
  });
});

describe("Дополнение", () => {
  test("вписан только код: имя, должность и организация — из «Руководителей», номер — по порядку", () => {
    const bare = { name: "", position: "", school: "", order: null };
    const { book } = completed(
      ...GROUND,
      sitting,
      question,
      rows(questions, [questionRow({ ...bare, id: "" })]),
    );
    const [, added] = book.rows(questions);
    expect([added?.id, added?.order, added?.name, added?.position, added?.school]).toEqual([
      "ВЗ-0002",
      2,
      "Орлова Анна Павловна",
      "директор",
      "МБОУ СОШ № 1",
    ]);
  });

  test("у заседания — состояние, редакция, кворум; у вопроса — последние дни; второй раз не пишется ничего", () => {
    const came = rows(sittings, [sittingRow({ id: "", present: NAMES.slice(0, 7) })]);
    const district = completed(...GROUND, came, question);
    const [held] = district.book.rows(sittings);
    expect([held?.id, held?.state, held?.quorum, held?.nextDue]).toEqual([
      "ЗС-0001",
      "Проведено",
      "имеется: 7 из 9",
      "2026-11-09",
    ]);
    const [asked] = district.book.rows(questions);
    expect([asked?.extractBy, asked?.acquaintBy]).toEqual(["2026-11-09", "2026-11-12"]);
    expect(complete(district, TODAY).changes).toEqual([]);
  });
});
