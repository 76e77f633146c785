import { describe, expect, test } from "vitest";
import { errorOf, runBody, valueOf } from "../engine/testEngine.ts";

const at = (pattern: string, zone = "Europe/Moscow", instant = "2023-09-05T20:59:07.045Z"): unknown =>
  valueOf(`return Utilities.formatDate(new Date("${instant}"), "${zone}", ${JSON.stringify(pattern)})`);

describe("Utilities.formatDate", () => {
  test.each([
    ["yyyy-MM-dd", "2023-09-05"],
    ["dd.MM.yy HH:mm:ss.SSS", "05.09.23 23:59:07.045"],
    ["d.M.yyyy H:m", "5.9.2023 23:59"],
    ["EEE, d MMM yyyy", "Tue, 5 Sep 2023"],
    ["EEEE MMMM u", "Tuesday September 2"],
    ["dd' сентября 'yyyy' г.'", "05 сентября 2023 г."],
    ["''yyyy''", "'2023'"],
  ])("%s → %s", (pattern, expected) => {
    expect(at(pattern)).toBe(expected);
  });

  test("пояс меняет день", () => {
    expect(at("yyyy-MM-dd HH", "Asia/Vladivostok")).toBe("2023-09-06 06");
    expect(at("yyyy-MM-dd HH", "UTC")).toBe("2023-09-05 20");
  });

  test("буква и пояс, которых нет в модели, называются", () => {
    expect(errorOf(`Utilities.formatDate(new Date(), "UTC", "YYYY")`)).toBe(
      "NotModelled: not modelled: Utilities.formatDate, letter Y",
    );
    expect(errorOf(`Utilities.formatDate(new Date(), "Moscow", "yyyy")`)).toContain("zone Moscow");
  });

  test("неверные параметры отвергаются словами Google", () => {
    expect(errorOf(`Utilities.formatDate("2023-09-05", "UTC", "yyyy")`)).toBe(
      "Exception: The parameters (String,String,String) don't match the method signature for Utilities.formatDate.",
    );
  });
});

describe("Utilities: байты", () => {
  test("байты знаковые, текст — в UTF-8, другая кодировка по имени", () => {
    expect(valueOf(`return Utilities.newBlob("я").getBytes()`)).toEqual([-47, -113]);
    expect(valueOf(`return Utilities.newBlob([-47, -113, 65]).getDataAsString()`)).toBe("яA");
    expect(valueOf(`return Utilities.newBlob([-49, -21, -32, -19]).getDataAsString("windows-1251")`)).toBe(
      "План",
    );
    expect(errorOf(`Utilities.newBlob([1]).getDataAsString("нет-такой")`)).toBe(
      "Exception: Invalid argument: нет-такой",
    );
  });

  test("имя и тип блоба задаются и читаются", () => {
    expect(
      valueOf(`const b = Utilities.newBlob("x", "text/html", "a.html");
        return [b.getName(), b.getContentType(), b.setName("b").setContentType("c/d").getName(), b.getContentType()]`),
    ).toEqual(["a.html", "text/html", "b", "c/d"]);
  });

  test("base64 в обе стороны; без кодировки кириллица становится вопросами, как у Google", () => {
    expect(valueOf(`return Utilities.base64Encode("План", Utilities.Charset.UTF_8)`)).toBe("0J/Qu9Cw0L0=");
    expect(valueOf(`return Utilities.base64Encode("План")`)).toBe("Pz8/Pw==");
    expect(valueOf(`return Utilities.base64EncodeWebSafe([-5, -1])`)).toBe("-_8=");
    expect(
      valueOf(`return Utilities.newBlob(Utilities.base64Decode("0J/Qu9Cw0L0=")).getDataAsString()`),
    ).toBe("План");
    expect(errorOf(`Utilities.base64Decode("нет")`)).toBe("Exception: Could not decode string.");
  });

  test("отпечаток — знаковые байты и зависит от кодировки", () => {
    const digest = (text: string, charset: string): unknown =>
      valueOf(`return Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, "${text}"${charset})`);
    const abc = [-112, 1, 80, -104, 60, -46, 79, -80, -42, -106, 63, 125, 40, -31, 127, 114];
    expect(digest("abc", "")).toEqual(abc);
    expect(digest("План", "")).toEqual(digest("Срок", ""));
    expect(digest("План", ", Utilities.Charset.UTF_8")).not.toEqual(
      digest("Срок", ", Utilities.Charset.UTF_8"),
    );
  });

  test("архив: файлы возвращаются с именами и содержимым, косая черта в имени делает папку", () => {
    expect(
      valueOf(`
        const parts = [["[Content_Types].xml", "<Types/>"], ["word/document.xml", "<w>Приказ</w>"]];
        const zip = Utilities.zip(parts.map(([name, text]) => Utilities.newBlob(text, "text/plain", name)), "п.docx");
        return [zip.getName(), zip.getContentType(),
          Utilities.unzip(zip).map((part) => [part.getName(), part.getDataAsString()])]`),
    ).toEqual([
      "п.docx",
      "application/zip",
      [
        ["[Content_Types].xml", "<Types/>"],
        ["word/document.xml", "<w>Приказ</w>"],
      ],
    ]);
  });

  test("unzip берёт только блоб с типом zip, zip — только блобы с разными именами", () => {
    const zip = `Utilities.zip([Utilities.newBlob("x", "text/plain", "x")])`;
    expect(errorOf(`Utilities.unzip(${zip}.setContentType("application/msword"))`)).toBe(
      "Exception: Invalid argument",
    );
    expect(errorOf(`Utilities.unzip(Utilities.newBlob("не архив", "application/zip"))`)).toBe(
      "Exception: Invalid argument",
    );
    expect(errorOf(`Utilities.zip([Utilities.newBlob("x")])`)).toContain("must have non-null name");
    const twice = `const b = Utilities.newBlob("x", "text/plain", "x"); Utilities.zip([b, b])`;
    expect(errorOf(twice)).toContain("Duplicate filename not allowed: x");
  });

  test("большой архив проходит туда и обратно", () => {
    expect(
      valueOf(`const text = "Педагогический работник; ".repeat(40000);
        const zip = Utilities.zip([Utilities.newBlob(text, "text/plain", "a.xml")]);
        const bytes = Utilities.base64Decode(Utilities.base64Encode(zip.getBytes()));
        const back = Utilities.unzip(Utilities.newBlob(bytes, "application/zip"))[0].getDataAsString();
        return back === text`),
    ).toBe(true);
  });
});

describe("время", () => {
  test("часы — в восемь утра названного дня по поясу книги; sleep двигает их, но не ждёт", () => {
    const started = performance.now();
    const value = valueOf(`const a = new Date(); Utilities.sleep(240000); const b = Date.now();
      return [a.toISOString(), b - a.getTime(), a.getHours(), Date().slice(0, 15), a instanceof Date,
        a.constructor === Date, new Date(2023, 8, 5).getDate(), Date.UTC(1970, 0, 2)]`);
    expect(value).toEqual([
      "2023-09-05T05:00:00.000Z",
      240000,
      8,
      "Tue Sep 05 2023",
      true,
      true,
      5,
      86400000,
    ]);
    expect(performance.now() - started).toBeLessThan(5000);
  });

  test("sleep больше пяти минут отвергается; вместе больше шести минут — конец выполнения", () => {
    expect(errorOf(`Utilities.sleep(300001)`)).toMatch(/^Exception: Invalid argument/);
    const result = runBody(`for (;;) { try { Utilities.sleep(100000) } catch (e) { return "поймано" } }`);
    expect(result.killed).toBe(true);
    expect(result.error?.message).toBe("Exceeded maximum execution time");
    expect(result.ms).toBeGreaterThanOrEqual(360_000);
  });

  test("getUuid даёт разные значения", () => {
    expect(valueOf(`return Utilities.getUuid() !== Utilities.getUuid() && Utilities.getUuid().length`)).toBe(
      36,
    );
  });
});
