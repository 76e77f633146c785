// An invented district with its people and applications, for tests of lists.
import type { Rows } from "./listBook.ts";

export const DISTRICT: Rows = {
  district: "Заречного района",
  organisations: [
    { id: "ОО-0001", name: "МБОУ СОШ № 8", aliases: ["школа 8"], locality: "ст. Ромашковская" },
    { id: "ОО-0002", name: "МБОУ СОШ № 12", locality: "х. Луговой" },
    { id: "ОО-0003", name: "МБДОУ детский сад № 5", aliases: ["ДОУ 5"] },
  ],
  teachers: [
    { id: "КР-0001", name: "Соколова Марина Игоревна", school: "МБОУ СОШ № 8", position: "учитель" },
    { id: "КР-0002", name: "Соколова Мария Игоревна", school: "МБОУ СОШ № 8", position: "учитель" },
    { id: "КР-0003", name: "Елагина Ольга Владимировна", school: "МБОУ СОШ № 12", position: "учитель" },
    {
      id: "КР-0004",
      name: "Полевая Нина Сергеевна",
      school: "МБДОУ детский сад № 5",
      position: "воспитатель",
    },
    { id: "КР-0005", name: "Лугова Анна Петровна", school: "МБОУ СОШ № 12", position: "педагог-психолог" },
  ],
  applications: [
    {
      id: "ЗВ-0001",
      teacher: "КР-0001",
      school: "МБОУ СОШ № 8",
      position: "учитель",
      kind: "высшая",
      schoolYear: "2026-2027",
      month: "ноябрь 2026",
      state: "Готов к подаче",
      accepted: "Готов к подаче",
    },
    {
      id: "ЗВ-0002",
      teacher: "КР-0003",
      school: "МБОУ СОШ № 12",
      position: "учитель",
      kind: "первая",
      schoolYear: "2026-2027",
      month: "октябрь 2026",
      state: "Заключение направлено",
      accepted: "Заключение направлено",
      number: "501",
      filed: "2026-09-05",
      acceptedOn: "2026-09-20",
      started: "2026-09-21",
    },
    {
      id: "ЗВ-0003",
      teacher: "КР-0004",
      school: "МБДОУ детский сад № 5",
      position: "воспитатель",
      kind: "первая",
      schoolYear: "2026-2027",
      month: "ноябрь 2026",
      state: "Заключение направлено",
      accepted: "Заключение направлено",
      filed: "2026-09-06",
      number: "502",
    },
  ],
};
