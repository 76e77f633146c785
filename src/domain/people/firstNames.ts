// First names by which «Ольга Черных» and «Черных Ольга» are told from two words of an office text when there is no patronymic.
import { level } from "./spelling.ts";

const WOMEN =
  "Аида Алевтина Александра Алина Алиса Алла Альбина Амина Анастасия Ангелина Анжела Анжелика Анна Антонина Арина Валентина " +
  "Валерия Варвара Василиса Вера Вероника Виктория Виолетта Галина Дарья Диана Дина Ева Евгения Екатерина Елена Елизавета " +
  "Жанна Зинаида Зоя Инга Инесса Инна Ирина Карина Каролина Кира Клавдия Ксения Лариса Лейла Лидия Лилия Любовь Людмила Майя " +
  "Маргарита Марианна Марина Мария Марта Милана Надежда Наталия Наталья Нелли Нина Нонна Оксана Олеся Ольга Полина Раиса " +
  "Регина Римма Роза Сабина Светлана Серафима Снежана София Софья Таисия Тамара Татьяна Ульяна Фаина Фатима Эвелина Элеонора " +
  "Эльвира Эльмира Эмма Юлиана Юлия Яна";

const MEN =
  "Адам Азамат Александр Алексей Альберт Анатолий Андрей Антон Арсен Арсений Артём Артур Аслан Ашот Богдан Борис Вадим " +
  "Валентин Валерий Василий Виктор Виталий Владимир Владислав Всеволод Вячеслав Гавриил Геннадий Георгий Герман Глеб Григорий " +
  "Давид Даниил Денис Дмитрий Евгений Егор Захар Ибрагим Иван Игнат Игорь Илья Кирилл Константин Лев Леонид Максим Марат Марк " +
  "Матвей Мирон Михаил Мурат Назар Никита Николай Олег Павел Пётр Рашид Роберт Родион Роман Руслан Рустам Савелий Святослав " +
  "Семён Сергей Станислав Степан Тамерлан Тимофей Тимур Фёдор Филипп Эдуард Эльдар Юрий Яков Ярослав";

export type Gender = "female" | "male";

const setOf = (names: string): ReadonlySet<string> => new Set(level(names).split(" "));
const KNOWN: Readonly<Record<Gender, ReadonlySet<string>>> = { female: setOf(WOMEN), male: setOf(MEN) };

/** True for a usual first name in the nominative case. */
export function isFirstName(word: string): boolean {
  return genderOfFirstName(word) !== null;
}

/** Whose name it is; null for one that isn't usual. */
export function genderOfFirstName(word: string): Gender | null {
  const name = level(word);
  if (KNOWN.female.has(name)) return "female";
  return KNOWN.male.has(name) ? "male" : null;
}
