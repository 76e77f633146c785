// `Date` as the add-on sees it: «now» is the host's clock, everything else is the language's own.
import { ask } from "./host.ts";

const now = (): number => ask("Host.now");

/** The language's `Date` whose present moment comes from the host. */
export function hostDate(original: DateConstructor): DateConstructor {
  const replaced = new Proxy(original, {
    construct(target, args: unknown[], newTarget): object {
      const created: object = Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget);
      return created;
    },
    apply(target): string {
      return new target(now()).toString();
    },
    get(target, key): unknown {
      return key === "now" ? now : Reflect.get(target, key);
    },
  });
  original.prototype.constructor = replaced;
  return replaced;
}
