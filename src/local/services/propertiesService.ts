// PropertiesService: texts kept for the script, for the book, or for a user.
import { ask } from "./host.ts";
import type { PropertyStore } from "./protocol.ts";
import { method, signatureError, strict } from "./strict.ts";

const NAME = "PropertiesService.Properties";

/** The entries of the object given; a value that isn't a text is refused. */
function texts(given: object): Record<string, string> {
  return Object.fromEntries(
    Object.entries(given).map(([key, value]) => {
      if (typeof value !== "string") throw signatureError(`${NAME}.setProperties`, [given]);
      return [key, value];
    }),
  );
}

function properties(store: PropertyStore): object {
  const self: object = strict("Properties", {
    getProperty: method(`${NAME}.getProperty`, ["String"], (key) =>
      ask("PropertiesService.getProperty", store, key),
    ),
    getProperties: method(`${NAME}.getProperties`, [], () => ask("PropertiesService.getProperties", store)),
    getKeys: method(`${NAME}.getKeys`, [], () => ask("PropertiesService.getKeys", store)),
    setProperty: method(`${NAME}.setProperty`, ["String", "String"], (key, value) => {
      ask("PropertiesService.setProperty", store, key, value);
      return self;
    }),
    setProperties(...args: unknown[]): object {
      const [values, deleteOthers = false] = args;
      if (
        args.length > 2 ||
        typeof values !== "object" ||
        values === null ||
        typeof deleteOthers !== "boolean"
      ) {
        throw signatureError(`${NAME}.setProperties`, args);
      }
      ask("PropertiesService.setProperties", store, texts(values), deleteOthers);
      return self;
    },
    deleteProperty: method(`${NAME}.deleteProperty`, ["String"], (key) => {
      ask("PropertiesService.deleteProperty", store, key);
      return self;
    }),
    deleteAllProperties: method(`${NAME}.deleteAllProperties`, [], () => {
      ask("PropertiesService.deleteAllProperties", store);
      return self;
    }),
  });
  return self;
}

export const propertiesService = strict("PropertiesService", {
  getScriptProperties: method("PropertiesService.getScriptProperties", [], () => properties("script")),
  getDocumentProperties: method("PropertiesService.getDocumentProperties", [], () => properties("document")),
  getUserProperties: method("PropertiesService.getUserProperties", [], () => properties("user")),
});
