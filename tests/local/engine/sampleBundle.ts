// A small add-on: reads a row, writes the next state, sends a letter, remembers that it did.
export const SAMPLE_BUNDLE = `
  function bookId() { return SpreadsheetApp.getActiveSpreadsheet().getId(); }
  function column(id) { return Sheets.Spreadsheets.Values.get(id, "Лист1!A1:A20", { valueRenderOption: "UNFORMATTED_VALUE" }).values || []; }
  function write(id, row, texts) {
    const rows = texts.map((text) => ({ values: [{ userEnteredValue: { stringValue: text } }] }));
    const start = { sheetId: 0, rowIndex: row, columnIndex: 0 };
    return Sheets.Spreadsheets.batchUpdate({ requests: [{ updateCells: { start, rows, fields: "userEnteredValue" } }] }, id);
  }
  function remind() {
    const lock = LockService.getDocumentLock();
    lock.waitLock(1000);
    const id = bookId();
    const row = column(id).length;
    write(id, row, ["отправляется"]);
    MailApp.sendEmail({ to: "berezina@example.org", subject: "Срок", body: "Сегодня" });
    write(id, row, ["отправлено"]);
    PropertiesService.getScriptProperties().setProperty("last", String(row));
    lock.releaseLock();
    return row;
  }
  function stubborn() { try { return remind(); } catch (error) { return "поймано: " + error.message; } }
  function add(text) { const id = bookId(); write(id, column(id).length, [text]); return text; }
  function rows() { return column(bookId()).map((row) => row[0] || ""); }
  function reads(count) { const id = bookId(); for (let i = 0; i < count; i++) column(id); return count; }
  function writes(count) { const id = bookId(); for (let i = 0; i < count; i++) write(id, 0, ["x"]); return count; }
  function classify(call) {
    const id = bookId();
    try { return { value: call === "read" ? column(id) : write(id, 0, ["записано"]) }; }
    catch (error) { return { name: error.name, message: error.message, code: error.details && error.details.code }; }
  }
  function install() {
    ScriptApp.newTrigger("onMorning").timeBased().everyDays(1).atHour(7).create();
    ScriptApp.newTrigger("onFriday").timeBased().everyWeeks(1).onWeekDay(ScriptApp.WeekDay.FRIDAY).atHour(6).create();
    ScriptApp.newTrigger("onEdited").forSpreadsheet(bookId()).onEdit().create();
  }
  function onMorning(event) {
    add("утро " + Utilities.formatDate(new Date(), "Europe/Moscow", "dd.MM HH:mm"));
    return [event.triggerUid, event.timezone, event.hour, event["day-of-week"], event["week-of-year"], Session.getEffectiveUser().getEmail()];
  }
  function onFriday() { add("пятница"); SpreadsheetApp.getUi(); }
  function onEdited(event) {
    const range = event.range;
    return [event.triggerUid, range.rowStart, range.rowEnd, range.columnStart, range.columnEnd, range.getRow(),
      range.getSheet().getSheetId(), event.source.getId() === bookId(), Session.getEffectiveUser().getEmail(), event.user.email];
  }
  function forever() { for (;;); }
  function foreverCatching() { for (;;) { try { bookId(); } catch (error) { /* goes on */ } } }
  function fails() { throw new TypeError("поломка"); }
  function withDate() { return { day: new Date() }; }
`;
