// What can go wrong in a call of the Sheets service: Google's refusals in Google's words, and what the model doesn't have.

/** A refusal of the service; `message` is the human part, as Google words it. */
export class SheetsError extends Error {
  readonly code: number;
  readonly status: string;

  constructor(code: number, status: string, message: string) {
    super(message);
    this.name = "SheetsError";
    this.code = code;
    this.status = status;
  }
}

/** A part of the service that exists at Google and not here: the caller must not go on as if it worked. */
export class NotModelled extends Error {
  constructor(what: string) {
    super(`not modelled: ${what}`);
    this.name = "NotModelled";
  }
}

/** A refusal inside one request, range or filter; who called it knows the place and puts it in front. */
export class Refusal extends Error {}

export function invalidArgument(message: string): SheetsError {
  return new SheetsError(400, "INVALID_ARGUMENT", message);
}

/** Runs `work`; a refusal in it gets its place in front: «Invalid requests[3].updateCells: …». */
export function at<Result>(place: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (error instanceof Refusal) throw invalidArgument(`Invalid ${place}: ${error.message}`);
    throw error;
  }
}
