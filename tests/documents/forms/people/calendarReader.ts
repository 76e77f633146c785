// A small strict reader of iCalendar (RFC 5545): refuses what a calendar might refuse.

export interface CalendarEvent {
  [property: string]: string;
}

const OCTETS = new TextEncoder();

/** @throws Error naming what is wrong with the file */
export function readCalendar(file: string): { calendar: CalendarEvent; events: CalendarEvent[] } {
  const calendar: CalendarEvent = {};
  const events: CalendarEvent[] = [];
  const open: string[] = [];
  for (const line of unfolded(file)) {
    const [, name = "", value = ""] = /^([A-Z-]+):(.*)$/u.exec(line) ?? fail(`no property: ${line}`);
    if (name === "BEGIN") {
      open.push(value);
      if (value === "VEVENT") events.push({});
    } else if (name === "END") {
      if (open.pop() !== value) fail(`END:${value} out of place`);
    } else {
      const into = open[open.length - 1] === "VEVENT" ? events[events.length - 1] : calendar;
      if (into === undefined || open.length === 0) return fail(`${name} outside`);
      if (name in into) fail(`${name} twice`);
      into[name] = TEXTS.includes(name) ? unescaped(value) : value;
    }
  }
  if (open.length > 0) fail(`not closed: ${open.join()}`);
  for (const name of ["VERSION", "PRODID"]) if (!(name in calendar)) fail(`${name} missing`);
  for (const event of events)
    for (const name of ["UID", "DTSTAMP", "DTSTART"]) if (!(name in event)) fail(`${name} missing`);
  for (const event of events)
    for (const name of ["DTSTAMP", "DTSTART", "DTEND"])
      if (!/^\d{8}T([01]\d|2[0-3])[0-5]\d00Z$/.test(event[name] ?? "")) fail(`${name} is no UTC time`);
  return { calendar, events };
}

const TEXTS = ["SUMMARY", "LOCATION", "DESCRIPTION"];

function unfolded(file: string): string[] {
  if (!file.endsWith("\r\n")) fail("the last line is open");
  const lines = file.slice(0, -2).split("\r\n");
  for (const line of lines) {
    if (/[\r\n]/.test(line)) fail("a lone line break");
    if (OCTETS.encode(line).length > 75) fail(`longer than 75 octets: ${line}`);
    if (line.includes("\uFFFD")) fail("a letter was cut");
  }
  return lines.join("\r\n").replace(/\r\n /g, "").split("\r\n");
}

function unescaped(value: string): string {
  if (/(?<!\\)(?:\\\\)*[;,]/.test(value) || /(?<!\\)(?:\\\\)*\\(?:[^\\;,nN]|$)/.test(value))
    fail(`not escaped: ${value}`);
  return value.replace(/\\([\\;,nN])/g, (_, sign: string) => (/n/i.test(sign) ? "\n" : sign));
}

function fail(what: string): never {
  throw new Error(`iCalendar: ${what}`);
}
