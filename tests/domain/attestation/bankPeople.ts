// Invented rows of the data bank for tests: what a test doesn't name is empty.
import type { Teacher } from "../../../src/domain/attestation/bank.ts";
import type { Organisation } from "../../../src/domain/people/directory.ts";

export function teacherOf(part: Partial<Teacher>): Teacher {
  return {
    id: "КР-0001", name: "", school: "", position: "учитель", subject: [], employment: "", since: null, experience: null,
    ageGroup: "", education: "", courses: "", youngSpecialist: "", category: "", decided: null, order: "", validUntil: null,
    validity: "", warnFrom: null, applyBy: null, lastConformity: null, conformityDue: null, exemptUntil: null,
    exemptChecked: "", refused: null, reapplyFrom: null, intention: "", consent: "", consentNote: "", status: "работает",
    checked: null, comment: "", ...part,
  }; // prettier-ignore
}

export function schoolOf(part: Partial<Organisation>): Organisation {
  return {
    id: "ОО-0001", name: "", fullName: "", kind: "", ownership: "", aliases: [], locality: "", site: "", email: "", phone: "",
    head: "", coordinator: "", staffCount: null, active: true, ...part,
  }; // prettier-ignore
}
