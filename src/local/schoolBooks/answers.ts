// What the add-on answers to an exchange, as far as the command line needs it.
import * as z from "zod/mini";

const line = z.looseObject({
  id: z.string(),
  school: z.string(),
  state: z.string(),
  issue: z.nullable(z.number()),
  remarks: z.number(),
  owes: z.string(),
});
const file = z.object({
  id: z.string(),
  school: z.string(),
  issue: z.number(),
  name: z.string(),
  base64: z.string(),
  isRepeated: z.boolean(),
});
const taken = z.object({
  name: z.string(),
  id: z.string(),
  school: z.string(),
  issue: z.nullable(z.number()),
  verdict: z.string(),
  receipt: z.string(),
  remarks: z.array(z.string()),
});
const outcome = z.object({
  data: z.object({
    schools: z.array(line),
    files: z.array(file),
    taken: z.array(taken),
    left: z.array(z.string()),
    isWhole: z.boolean(),
    rest: z.number(),
  }),
});

export type SchoolLine = z.infer<typeof line>;
export type IssuedFile = z.infer<typeof file>;
export type TakenBook = z.infer<typeof taken>;
export type Answer = z.infer<typeof outcome>["data"];

/** @throws ZodError when the add-on answered something else */
export function answerOf(value: unknown): Answer {
  return z.parse(outcome, value).data;
}
