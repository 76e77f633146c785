// Google's limits for a consumer account, as Google documents them, and the nominal time that calls take here.

export const LIMITS = {
  /** Running time of one execution. */
  runMs: 6 * 60_000,
  /** Running time of a simple trigger. */
  simpleRunMs: 30_000,
  sleepMs: 300_000,
  mailRecipientsPerDay: 100,
  mailRecipientsPerLetter: 50,
  mailBodyBytes: 200 * 1024,
  mailAttachmentBytes: 25 * 1024 * 1024,
  mailSubjectLength: 250,
  triggersPerUser: 20,
  propertyValueBytes: 9 * 1024,
  propertyStoreBytes: 500 * 1024,
  cacheKeyLength: 250,
  cacheValueBytes: 100 * 1024,
  cacheSeconds: 21_600,
  /** Reads, and separately writes, of the Sheets service by one user. */
  sheetsPerMinute: 60,
} as const;

/** How long an unanswered call of the Sheets service takes until it fails. */
export const SHEETS_TIMEOUT_MS = 180_000;
