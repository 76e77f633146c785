// What is derived from a row of the book is derived once: a book of thousands of rows is searched for every line of a plan.

/** `make`, whose answer for each object is kept as long as the object lives. The object must not be changed meanwhile. */
export function oncePer<K extends object, V>(make: (key: K) => V): (key: K) => V {
  const known = new WeakMap<K, { value: V }>();
  return (key) => {
    const answer = known.get(key) ?? { value: make(key) };
    known.set(key, answer);
    return answer.value;
  };
}
