// What the host needs of `appsscript.json`: zone, scopes, advanced services.
import * as z from "zod/mini";

const manifestSchema = z.object({
  timeZone: z.string(),
  oauthScopes: z.array(z.string()),
  dependencies: z.optional(
    z.object({
      enabledAdvancedServices: z.optional(
        z.array(z.object({ userSymbol: z.string(), serviceId: z.string(), version: z.string() })),
      ),
    }),
  ),
});

export type Manifest = z.infer<typeof manifestSchema>;

/** Reads the manifest's text; throws when a field that the host needs is missing. */
export function parseManifest(text: string): Manifest {
  return manifestSchema.parse(JSON.parse(text));
}
