// Every modelled kind of request and what carries it out. A handler gives back the reply of its kind, if it has one.
import { Refusal } from "../errors.ts";
import { isObject } from "../message.ts";
import type { Draft } from "../model.ts";
import type { Message } from "../schema/schema.ts";
import { repeatCell, setDataValidation, updateCells } from "./cells.ts";
import {
  addConditionalFormatRule,
  deleteConditionalFormatRule,
  updateConditionalFormatRule,
} from "./conditionalFormats.ts";
import {
  createDeveloperMetadata,
  deleteDeveloperMetadata,
  updateDeveloperMetadata,
} from "./developerMetadata.ts";
import {
  appendDimension,
  deleteDimension,
  insertDimension,
  moveDimension,
  updateDimensionProperties,
} from "./dimensions.ts";
import { addProtectedRange, deleteProtectedRange, updateProtectedRange } from "./protectedRanges.ts";
import { addSheet, deleteSheet, updateSheetProperties, updateSpreadsheetProperties } from "./sheets.ts";
import { clearBasicFilter, setBasicFilter, sortRange } from "./sortAndFilter.ts";

type Bodies = Required<Message<"Request">>;
export type RequestKind = keyof Bodies;
type Handlers = { readonly [Kind in RequestKind]: (draft: Draft, body: Bodies[Kind]) => unknown };

const HANDLERS: Handlers = {
  addSheet,
  deleteSheet,
  updateSheetProperties,
  updateSpreadsheetProperties,
  updateDimensionProperties,
  updateCells,
  repeatCell,
  setDataValidation,
  addConditionalFormatRule,
  updateConditionalFormatRule,
  deleteConditionalFormatRule,
  addProtectedRange,
  updateProtectedRange,
  deleteProtectedRange,
  setBasicFilter,
  clearBasicFilter,
  insertDimension,
  appendDimension,
  deleteDimension,
  moveDimension,
  sortRange,
  createDeveloperMetadata,
  updateDeveloperMetadata,
  deleteDeveloperMetadata,
};

/** The kind of a checked request. @throws Refusal for an empty one */
export function kindOf(request: Message<"Request">): RequestKind {
  const kind = Object.keys(request).find(isKind);
  if (kind === undefined) throw new Refusal("No request set.");
  return kind;
}

export function carryOut(draft: Draft, request: Message<"Request">, kind: RequestKind): object {
  return run(kind, draft, request);
}

function run<Kind extends RequestKind>(kind: Kind, draft: Draft, request: Partial<Bodies>): object {
  const body = request[kind];
  const reply = body === undefined ? undefined : HANDLERS[kind](draft, body);
  return isObject(reply) ? reply : {};
}

function isKind(name: string): name is RequestKind {
  return Object.hasOwn(HANDLERS, name);
}
