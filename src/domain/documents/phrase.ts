// A phrase of the documents that a centre may put in its own words, and a centre's own form in place of a built-in one.

export interface Phrase {
  /** «protocol.quorum» */
  key: string;
  /** Document in which it stands, as people call it. */
  document: string;
  /** The built-in words, with {tags}. */
  text: string;
  /** The centre's own words; empty = the built-in ones. */
  own: string;
  /** What the tags stand for. */
  help: string;
}

/** Part of a centre's own form: the bytes of its .docx in base64, cut into parts that fit a cell. */
export interface TemplatePart {
  at: string;
  /** «protocol/1»: kind and part. */
  key: string;
  /** Title of the kind. */
  kind: string;
  part: number | null;
  parts: number | null;
  fileName: string;
  content: string;
}
