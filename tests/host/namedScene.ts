// A small book with people of all registers, brought in as lists.
import type { EngineState } from "../../src/local/engine/data.ts";
import type { Engine } from "../../src/local/engine/engine.ts";
import { runWell } from "../built.ts";
import { emptyBook, engineFrom, scene } from "./scenes.ts";

export const enter = (engine: Engine, kind: string, text: string, more: object = {}): void => {
  runWell(engine, "importList", [{ kind, name: "", text, ...more }]);
};

const TEACHERS = [
  "ФИО;ОО;Должность;Категория;Категория с;Приказ",
  "Соколова Марина Игоревна;МБОУ СОШ № 8;учитель;первая;12.03.2022;№ 5",
  "Елагина Ольга Владимировна;МБОУ СОШ № 8;учитель;;;",
].join("\n");

/** Two teachers, one with a category and one with an application, a head and an expert; names in the book. */
export const namedBook = (): EngineState =>
  scene("named people", () => {
    const engine = engineFrom(emptyBook());
    enter(engine, "schools", "Краткое название;Тип\nМБОУ СОШ № 8;СОШ\nМБОУ СОШ № 12;СОШ");
    enter(engine, "teachers", TEACHERS);
    enter(engine, "heads", "ФИО;ОО;Должность\nЛугова Анна Петровна;МБОУ СОШ № 12;директор");
    enter(engine, "experts", "ФИО;ОО;Должность\nПолевая Нина Сергеевна;МБОУ СОШ № 12;учитель");
    const running =
      "ФИО;ОО;Категория;Учебный год;Месяц аттестации\nЕлагина О.В.;СОШ № 8;первая;2024-2025;ноябрь 2024";
    enter(engine, "applications", running);
    return engine;
  });
