// Google's enumerations: objects that are compared by identity and read as their name.

export class EnumValue {
  private readonly label: string;
  constructor(label: string) {
    this.label = label;
  }
  name(): string {
    return this.label;
  }
  toString(): string {
    return this.label;
  }
  toJSON(): string {
    return this.label;
  }
}

/** One value for each name. */
export function enumeration(names: readonly string[]): Record<string, EnumValue> {
  return Object.fromEntries(names.map((name) => [name, new EnumValue(name)]));
}
