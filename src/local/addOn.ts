// The built add-on and the host's own programs, as the build has left them.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseManifest, type Manifest } from "./engine/manifest.ts";

/** Folders of the build. */
export interface Built {
  /** build/out */
  addOn: string;
  /** build/local */
  host: string;
}

export interface AddOn {
  /** Code.js, as it is pushed to Google. */
  bundle: string;
  services: string;
  manifest: Manifest;
  /** Pages by their name without «.html». */
  pages: Record<string, string>;
  /** Functions that Google would see. */
  commands: readonly string[];
}

export function readAddOn({ addOn, host }: Built): AddOn {
  const bundle = readFileSync(join(addOn, "Code.js"), "utf8");
  return {
    bundle,
    services: readFileSync(join(host, "services.js"), "utf8"),
    manifest: parseManifest(readFileSync(join(addOn, "appsscript.json"), "utf8")),
    pages: pagesIn(addOn),
    commands: commandsOf(bundle),
  };
}

/** Each function that Google would see has its own line at the end of the bundle. */
function commandsOf(bundle: string): string[] {
  return [...bundle.matchAll(/^function (\w+)\(\) \{\s+return app_\./gm)].map(([, name = ""]) => name);
}

function pagesIn(folder: string): Record<string, string> {
  const names = readdirSync(folder).filter((name) => name.endsWith(".html"));
  return Object.fromEntries(
    names.map((name) => [name.replace(/\.html$/, ""), readFileSync(join(folder, name), "utf8")]),
  );
}
