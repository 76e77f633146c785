// Work done once for each thing, told apart by identity: so what was shared before stays shared afterwards.

export function remembered<Thing, Result>(make: (thing: Thing) => Result): (thing: Thing) => Result {
  const made = new Map<Thing, { readonly result: Result }>();
  return (thing) => {
    const known = made.get(thing) ?? { result: make(thing) };
    made.set(thing, known);
    return known.result;
  };
}
