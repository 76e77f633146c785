// Checks of the account that works in the book: who it is, what it allowed, its mail and its triggers. They write nothing.
import { counted } from "../../domain/language/plural.ts";
import { isEmail } from "../../domain/people/email.ts";
import { remainingQuota } from "../../google/mail.ts";
import { readProperties } from "../../google/properties.ts";
import { holdsBook, scriptTimeZone } from "../../google/session.ts";
import { isAllowed } from "../../google/triggers.ts";
import { isCopy } from "../book/marks.ts";
import { readOwner } from "../book/owner.ts";
import { triggersAreThere } from "../book/triggers.ts";
import { asExpected, otherwise, type Check } from "./check.ts";

export const ACCOUNT_CHECKS: readonly Check[] = [
  {
    code: "consent",
    title: "Разрешения",
    tried: "Спрошено, даны ли программе все разрешения из её списка",
    run: () =>
      isAllowed()
        ? asExpected()
        : otherwise(
            "даны не все",
            "Часть команд откажет, ежедневный запуск остановится. Выберите любую команду меню и отметьте в окне Google все разрешения.",
          ),
  },
  {
    code: "address",
    title: "Адрес учётной записи",
    tried: "Спрошен адрес того, кто работает в книге",
    run: ({ run }) =>
      isEmail(run.user)
        ? asExpected(run.user)
        : otherwise(
            "Google его не сообщил",
            "В «Журнале» не видно, кто выполнил команду, и не видно, чей ежедневный запуск. Дайте разрешение на адрес.",
          ),
  },
  {
    code: "accounts",
    title: "Одна учётная запись",
    tried: "Сравнены тот, кто открыл окно, и тот, от чьего имени оно работает",
    run: ({ run, openedBy }) => {
      if (openedBy === "") return asExpected("окно открыто не из меню, сравнить не с чем");
      return openedBy === run.user
        ? asExpected()
        : otherwise(
            `окно открыл(а) ${openedBy}, работает ${run.user}`,
            "В браузере несколько учётных записей Google: команды идут не от того имени. Откройте книгу в окне инкогнито с одной.",
          );
    },
  },
  {
    code: "own",
    title: "Самостоятельная книга",
    tried: "Сравнены метка книги и её номер",
    run: ({ run, structure }) =>
      isCopy(structure, run.spreadsheetId)
        ? otherwise(
            "книга — копия",
            "Письма из неё не идут. Откройте «Настройка» и ответьте, станет ли она самостоятельной.",
          )
        : asExpected(),
  },
  {
    code: "locale",
    title: "Региональные настройки",
    tried: "Прочитано, по каким правилам книга понимает даты и числа: нужны российские",
    run: ({ structure }) => {
      const locale = structure.properties?.locale ?? "";
      return locale === "ru_RU"
        ? asExpected()
        : otherwise(
            `«${locale}»`,
            "Даты и числа, набранные людьми, понимаются не по-русски. «Файл» → «Настройки» → «Региональные настройки»: Россия.",
          );
    },
  },
  {
    code: "zone",
    title: "Часовой пояс",
    tried: "Сравнены часовой пояс книги и программы",
    run: ({ structure }) => {
      const [book, script] = [structure.properties?.timeZone ?? "", scriptTimeZone()];
      return book === script
        ? asExpected()
        : otherwise(
            `книга — ${book}, программа — ${script}`,
            "«Сегодня» считается по поясу книги, ежедневный запуск — тоже. Проверьте, что пояс книги ваш: «Файл» → «Настройки».",
          );
    },
  },
  {
    code: "mail",
    title: "Почта",
    tried: "Спрошено, сколько писем ещё можно отправить сегодня; ничего не отправлено",
    run: () => {
      const left = remainingQuota();
      const seen = counted(left, "письмо", "письма", "писем");
      return left > 0
        ? asExpected(seen)
        : otherwise(seen, "Суточный предел исчерпан: напоминания уйдут завтра.");
    },
  },
  {
    code: "triggers",
    title: "Ежедневный запуск",
    tried: "Сверены установленные запуски с записью о том, чьи они",
    run: ({ run }) => {
      const owner = readOwner(readProperties());
      if (owner === null)
        return otherwise("не установлен", "Напоминания сами не уйдут. Откройте «Настройка».");
      if (!triggersAreThere(owner, run.user))
        return otherwise(
          "записан, но его нет",
          "Напоминания сами не уйдут. Откройте «Настройка» и нажмите «Проверить и починить».",
        );
      return asExpected(
        owner.email === run.user ? `ваш, в ${owner.hour} ч` : `ведёт ${owner.email}: отсюда его не видно`,
      );
    },
  },
  {
    code: "lock",
    title: "Очередь команд",
    tried: "Спрошено, держит ли эта команда книгу: две сразу менять её не должны",
    run: () =>
      holdsBook()
        ? asExpected()
        : otherwise(
            "книга не удержана",
            "Две команды могут пойти сразу. Не запускайте их одновременно и сообщите программисту.",
          ),
  },
];
