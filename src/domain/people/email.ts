// What counts as the address of one letter-box.

const LOCAL = "[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*";
const DOMAIN = "(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\\.)+(?:xn--[a-z0-9-]+|[a-z]{2,})";
const ADDRESS = new RegExp(`^${LOCAL}@${DOMAIN}$`, "i");

/** True for exactly one e-mail address in Latin letters; a Cyrillic look-alike inside makes it false, as no letter would arrive. */
export function isEmail(text: string): boolean {
  const address = text.trim();
  return address.length <= 254 && address.indexOf("@") <= 64 && ADDRESS.test(address);
}
