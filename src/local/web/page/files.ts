// Addresses of the files that the program gives out and takes.
import type { BookName } from "../protocol.ts";

/** The whole book as a spreadsheet file. */
export const bookFile = "book.xlsx";
/** Backups lie here, and one of another machine is sent here. */
export const backups = "backups";

export const emlFile = (letter: number): string => `letters/${letter}.eml`;
/** @param place 1 is the first attachment */
export const attachmentFile = (letter: number, place: number): string => `letters/${letter}/${place}`;
export const documentFile = (id: string): string => `documents/${encodeURIComponent(id)}.docx`;
export const backupFile = (name: string): string => `${backups}/${encodeURIComponent(name)}`;

export const fileAddress = (file: string, book: BookName): string => `/file/${file}?book=${book}`;
