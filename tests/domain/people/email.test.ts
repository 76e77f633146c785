import { expect, test } from "vitest";
import { isEmail } from "../../../src/domain/people/email.ts";

test.each(["a@example.org", " m.sokolova+1@mail.example.org ", "school_8@xn--e1afmkfd.xn--p1ai"])(
  "«%s» — адрес",
  (text) => {
    expect(isEmail(text)).toBe(true);
  },
);

test.each([
  "",
  "a@",
  "@example.org",
  "a@example",
  "a b@example.org",
  "a@example.org, b@example.org",
  "a..b@example.org",
  "сoco@example.org",
  "a@-x.org",
])("«%s» — не адрес", (text) => {
  expect(isEmail(text)).toBe(false);
});
