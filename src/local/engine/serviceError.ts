// How a service refuses a call: the error that the add-on will see.

/** An `Exception` as Google's services throw it. */
export class ServiceError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "Exception";
  }
}

/** Thrown at every call of a run that has ended: stopped by a test, or out of time. */
export class RunEnded extends Error {
  constructor() {
    super("the run has ended");
    this.name = "RunEnded";
  }
}

/** A call of an advanced service that nobody answered: whether it took effect is unknown, and there are no details. */
export class SheetsTimeout extends Error {
  constructor() {
    super("Empty response");
    this.name = "SheetsTimeout";
  }
}
