// Organisations of an invented district: schools, kindergartens, centres of additional education, one of the state.
import type { Chance } from "./chance.ts";

export interface School {
  name: string;
  fullName: string;
  kind: "СОШ" | "ООШ" | "ДОУ" | "УДО" | "школа-интернат";
  ownership: "муниципальная" | "государственная на территории";
  aliases: string[];
  locality: string;
  email: string;
  /** Its share of the district's teachers. */
  weight: number;
}

const LOCALITIES = [
  "ст. Заречная",
  "ст. Ключевская",
  "ст. Полянская",
  "х. Лесной",
  "п. Садовый",
  "ст. Степная",
  "х. Вишнёвый",
  "п. Озёрный",
];

/** From this number on a district has a state boarding school. */
const BIG_DISTRICT = 20;

/** Shares of a small rural district: volumes of the field §9.2. */
export function schoolsOf(count: number, chance: Chance): School[] {
  const boarding = count >= BIG_DISTRICT ? 1 : 0;
  const extra = Math.max(1, Math.round(count * 0.12));
  const kindergartens = Math.round((count - boarding - extra) * 0.5);
  const schools = Math.max(0, count - boarding - extra - kindergartens);
  const named = [
    ...times(schools, (index) => school(index, chance)),
    ...times(kindergartens, (index) => kindergarten(index, chance)),
    ...times(extra, (index) => additional(index, chance)),
    ...times(boarding, () => boardingSchool(chance)),
  ];
  return named.slice(0, count);
}

const times = <Item>(count: number, make: (index: number) => Item): Item[] =>
  Array.from({ length: count }, (_, index) => make(index));

function school(index: number, chance: Chance): School {
  const number = index + 1;
  const kind = index % 4 === 3 ? "ООШ" : "СОШ";
  const what = kind === "СОШ" ? "средняя" : "основная";
  return {
    name: `МБОУ ${kind} № ${number}`,
    fullName: `Муниципальное бюджетное общеобразовательное учреждение ${what} общеобразовательная школа № ${number}`,
    kind,
    ownership: "муниципальная",
    aliases: [`${kind} ${number}`, `школа № ${number}`],
    locality: chance.of(LOCALITIES),
    email: `school${number}@example.org`,
    weight: kind === "СОШ" ? chance.whole(26, 38) : chance.whole(11, 16),
  };
}

function kindergarten(index: number, chance: Chance): School {
  const number = index + 1;
  return {
    name: `МБДОУ № ${number}`,
    fullName: `Муниципальное бюджетное дошкольное образовательное учреждение детский сад № ${number}`,
    kind: "ДОУ",
    ownership: "муниципальная",
    aliases: [`ДОУ № ${number}`, `детский сад № ${number}`],
    locality: chance.of(LOCALITIES),
    email: `sad${number}@example.org`,
    weight: chance.whole(8, 16),
  };
}

function additional(index: number, chance: Chance): School {
  const number = index + 1;
  return {
    name: `МБУ ДО ДДТ № ${number}`,
    fullName: `Муниципальное бюджетное учреждение дополнительного образования Дом детского творчества № ${number}`,
    kind: "УДО",
    ownership: "муниципальная",
    aliases: [`ДДТ ${number}`],
    locality: chance.of(LOCALITIES),
    email: `ddt${number}@example.org`,
    weight: chance.whole(10, 18),
  };
}

function boardingSchool(chance: Chance): School {
  const locality = chance.of(LOCALITIES);
  return {
    name: "ГКОУ школа-интернат",
    fullName: "Государственное казённое общеобразовательное учреждение школа-интернат",
    kind: "школа-интернат",
    ownership: "государственная на территории",
    aliases: ["школа-интернат"],
    locality,
    email: "internat@example.org",
    weight: 20,
  };
}
