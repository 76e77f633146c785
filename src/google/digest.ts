// A short name of a long text, by which two texts are told apart.

/** MD5 in base64: 24 characters. */
export function digestOf(text: string): string {
  const { DigestAlgorithm, Charset } = Utilities;
  return Utilities.base64Encode(Utilities.computeDigest(DigestAlgorithm.MD5, text, Charset.UTF_8));
}
