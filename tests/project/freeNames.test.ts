import { parse } from "acorn";
import { describe, expect, test } from "vitest";
import { freeNames } from "./freeNames.ts";

const free = (code: string) => {
  const { used, probed } = freeNames(parse(code, { ecmaVersion: 2019 }));
  return { used: [...used].sort(), probed: [...probed].sort() };
};

describe("имена, которые скрипт берёт снаружи", () => {
  test.each([
    ["вызов, чтение и запись", "setTimeout(x); y = window.z;", ["setTimeout", "window", "x", "y"]],
    ["имя свойства, ключ и метка — не имена", "lab: for (;;) { ({ a: b.c }).d; break lab; }", ["b"]],
    ["вычисляемый ключ — имя", "({ [key]: 1 })[index]", ["index", "key"]],
    ["краткая запись свойства читает имя", "({ atob })", ["atob"]],
    [
      "параметры, var из блока и arguments — свои",
      "function f(a, {b, c: [d = e]}) { if (a) { var g; } return g + d + arguments; }",
      ["e"],
    ],
    ["let живёт только в своём блоке", "{ let inner = 1; inner; } inner;", ["inner"]],
    [
      "имя цикла и пойманная ошибка — свои",
      "for (const i of list) i; try {} catch (error) { error; }",
      ["list"],
    ],
    ["стрелка не приносит своего arguments", "(() => arguments)()", ["arguments"]],
    [
      "имя функции внутри неё самой и класс — свои",
      "const f = function g() { return g; }; class A {} new A(); f;",
      [],
    ],
  ])("%s", (_, code, expected) => {
    expect(free(code).used).toEqual(expected);
  });

  test("typeof только спрашивает, есть ли имя", () => {
    expect(free("typeof module === 'object' && typeof root.b")).toEqual({
      used: ["root"],
      probed: ["module"],
    });
  });
});
