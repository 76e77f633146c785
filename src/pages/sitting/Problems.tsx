// What is wrong with the sitting or a question of it.
import type { JSX } from "preact";
import type { SittingProblemView } from "../../commands/contract/index.ts";
import { Problems as List } from "../kit/Problems.tsx";

interface Props {
  problems: readonly SittingProblemView[];
}

export function Problems({ problems }: Props): JSX.Element {
  return <List problems={problems} forbids="не даёт закрыть" />;
}
