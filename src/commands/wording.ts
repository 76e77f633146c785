// Failures in the words of the user: what happened, and what to do next. The only place that words them.
import { BookFault } from "../workbook/book.ts";
import { Failure } from "../run/failure.ts";

/** Text for a person. What nobody foresaw is told as such, with the words of the service at the end. */
export function wordFailure(error: unknown): string {
  if (error instanceof Failure) return wordKnown(error);
  if (error instanceof BookFault) return wordBook(error);
  const text = error instanceof Error ? error.message : String(error);
  return `Команда прервалась. Повторите: сделанное не потеряется и не повторится. Если не поможет, передайте программисту этот текст: ${text}`;
}

function wordKnown({ code, facts }: Failure): string {
  const fact = (name: string): string => facts[name] ?? "";
  switch (code) {
    case "BOOK_BUSY":
      return "Книгу сейчас меняет другая команда. Подождите минуту и повторите.";
    case "BOOK_CHANGING":
      return "Строки, которые нужны команде, сейчас правят люди: три попытки не удались. Повторите чуть позже: сделанное не потеряется и не повторится.";
    case "HEADER_DOUBLED":
      return `Лист «${fact("sheet")}»: столбец «${fact("column")}» встречается дважды. Переименуйте или удалите лишний и повторите «Настройка».`;
    case "BOOK_COPIED":
      return "Это копия книги. Чтобы письма не ушли дважды, откройте в ней «Аттестация» → «Настройка» и ответьте, станет ли она самостоятельной книгой.";
    case "CELL_PROTECTED":
      return "В книге есть защищённые ячейки, которые нельзя менять от вашего имени. Попросите владельца книги снять защиту или выполнить команду самому.";
    case "NO_ACCESS":
      return "Google не пускает к книге от вашего имени. Откройте её в окне, где вы вошли только в одну учётную запись, и повторите.";
    case "SERVICE_DOWN":
      return "Google сейчас не отвечает. Подождите несколько минут и повторите: сделанное не потеряется и не повторится.";
    case "DOCUMENT_UNKNOWN":
      return `«${fact("name")}»: не похоже ни на план, ни на поручения (строк: ${fact("lines")}). ${fact("reason")}`.trim();
    case "DOCUMENT_BROKEN":
      return `«${fact("name")}» не открывается как документ Word. Сохраните его в Word как .docx ещё раз или вставьте текст.`;
    case "LIST_BROKEN":
      return `«${fact("name")}» не открывается как книга Excel. Сохраните её в Excel или LibreOffice как .xlsx ещё раз или скопируйте таблицу и вставьте.`;
    case "LIST_TOO_BIG":
      return `«${fact("name")}» слишком велик для списка. Оставьте в файле один лист с нужной таблицей или скопируйте её и вставьте по частям.`;
    case "LIST_EMPTY":
      return "Таблица не найдена: скопируйте её вместе с шапкой и вставьте или выберите файл, где она есть.";
    case "NOTHING_SELECTED":
      return "Не выбрана ни одна строка. Выделите строки в листе «Исполнение» или «Поручения» и повторите.";
    case "NO_NAME":
      return `Строка с адресом «${fact("email")}» без имени. Впишите фамилию, имя и отчество. Ничего не сохранено.`;
    case "NOT_AN_EMAIL":
      return `«${fact("email")}» (${fact("name")}) не похоже на адрес почты. Исправьте его, например ivanova@example.org. Ничего не сохранено.`;
    case "PERSON_GONE":
      return `Строки ${fact("id")} в листе «Сотрудники» уже нет: её удалили, пока страница была открыта. Откройте «Настройка» заново.`;
    case "SETTING_WRONG":
      return `«${fact("label")}»: «${fact("text")}» не подходит, нужно: ${fact("expected")}. Ничего не сохранено.`;
    case "OTHERS_TRIGGERS":
      return `Ежедневный запуск ведёт ${fact("owner")}. Пусть час поменяет владелец этого адреса, или перенесите запуск на себя.`;
    case "NO_ADDRESS":
      return "Google не сообщил ваш адрес, пробному письму некуда идти. Откройте книгу в окне, где вы вошли в одну учётную запись, и повторите.";
    case "NO_MAIL":
      return `Почта не приняла письмо, ничего не отправлено. Её ответ: «${fact("text")}».`;
    case "QUOTA_USED_UP":
      return "Суточный предел писем этой учётной записи исчерпан, ничего не отправлено. Повторите завтра.";
    case "LETTER_UNCERTAIN":
      return "Почта не ответила, дошло ли письмо, неизвестно. Посмотрите почту и, если письма нет, повторите.";
    case "ROW_GONE":
      return `Лист «${fact("sheet")}»: строки ${fact("row")} больше нет. Нажмите «Обновить».`;
    case "SCHOOL_UNKNOWN":
      return `В листе «Организации» нет действующей организации: ${fact("names")}. Проверьте название.`;
    case "SITTING_OVER":
      return `Заседание уже ${fact("state")} (${fact("sitting")}), изменить его нельзя. Ошибку в решении исправьте в самих листах.`;
    case "SITTING_NOT_CLOSED":
      return `Заседание ещё не закрыто (${fact("sitting")}): сначала «Закрыть заседание», потом подписание протокола и выписки.`;
    case "BEFORE_SITTING":
      return `Ничего не отмечено: день ${fact("day")} раньше заседания (${fact("sitting")}). Исправьте день.`;
    case "DRIVE_REFUSED":
      return `Google Диск не принял файл: «${fact("text")}». Проверьте, есть ли на нём место; затем повторите: готовое не повторится.`;
    case "DOCUMENT_REFUSED":
      return `Ничего не изменено. ${fact("text").replace(/\.$/, "")}.`;
    case "BAD_REQUEST":
      return `Команда «${fact("command")}» получила не то, что ждала: ${fact("text")}.`;
  }
}

function wordBook({ code, facts }: BookFault): string {
  const sheet = facts["sheet"] ?? "";
  const column = facts["column"] ?? "";
  switch (code) {
    case "SHEET_MISSING":
      return `В книге нет листа «${sheet}». Выполните «Настройка»: лист будет создан, остальное не изменится.`;
    case "COLUMN_MISSING":
      return `Лист «${sheet}»: нет столбца «${column}». Выполните «Настройка»: столбец будет добавлен.`;
    case "COLUMN_RENAMED":
      if ((facts["now"] ?? "") === "")
        return `Лист «${sheet}»: у столбца «${column}» стёрто название. Верните его или выполните «Настройка».`;
      return `Лист «${sheet}»: столбец «${column}» переименован в «${facts["now"] ?? ""}». Верните название или выполните «Настройка».`;
    case "COLUMN_DOUBLED":
      return `Лист «${sheet}»: столбец «${column}» встречается дважды. Переименуйте или удалите лишний.`;
  }
}
