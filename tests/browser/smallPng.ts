// Pictures of the guide as small files: a screenshot with the colours that matter most, by a table of 256. Text keeps its edges,
// and a window takes a third of its room.
import { crc32, deflateSync, inflateSync } from "node:zlib";

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const MOST_COLOURS = 256;
/** Bytes of a chunk around its data: length and name before, checksum after. */
const BEFORE = 8;
const AFTER = 4;

export interface Size {
  width: number;
  height: number;
}

/** Size of a picture in points; the head is always the first chunk. */
export const sizeOf = (png: Buffer): Size => ({ width: png.readUInt32BE(16), height: png.readUInt32BE(20) });

/** The same picture with at most 256 colours. Takes what browsers make: 8 bits, RGB or RGBA without transparency. */
export function small(png: Buffer): Buffer {
  const { width, height } = sizeOf(png);
  const points = pointsOf(png);
  const { palette, placeOf } = tableOf(points);
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1)
      rows[y * (width + 1) + 1 + x] = placeOf.get(points[y * width + x] ?? 0) ?? 0;
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3], 8);
  const colours = Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]));
  return Buffer.concat([
    SIGNATURE,
    chunk("IHDR", head),
    chunk("PLTE", colours),
    chunk("IDAT", deflateSync(rows, { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, "latin1"), data]);
  const whole = Buffer.alloc(body.length + BEFORE);
  whole.writeUInt32BE(data.length, 0);
  whole.set(body, 4);
  whole.writeUInt32BE(crc32(body), body.length + 4);
  return whole;
}

/** The most frequent colours, and for each colour of the picture the place of the nearest of them. */
function tableOf(points: Uint32Array): { palette: number[]; placeOf: Map<number, number> } {
  const counts = new Map<number, number>();
  for (const colour of points) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const byCount = [...counts].sort((one, other) => other[1] - one[1]).map(([colour]) => colour);
  const palette = byCount.slice(0, MOST_COLOURS);
  return { palette, placeOf: new Map(byCount.map((colour) => [colour, nearest(palette, colour)])) };
}

function nearest(palette: readonly number[], colour: number): number {
  let best = 0;
  let least = Infinity;
  for (const [place, each] of palette.entries()) {
    const away =
      square((each >> 16) - (colour >> 16)) +
      square(((each >> 8) & 255) - ((colour >> 8) & 255)) +
      square((each & 255) - (colour & 255));
    if (away < least) [best, least] = [place, away];
  }
  return best;
}

const square = (value: number): number => value * value;

/** Colours of all points, row by row: 0xRRGGBB. */
function pointsOf(png: Buffer): Uint32Array {
  const { width, height } = sizeOf(png);
  const each = png[25] === 6 ? 4 : 3;
  const bytes = unfiltered(inflateSync(dataOf(png)), width * each, height, each);
  return Uint32Array.from({ length: width * height }, (_, index) => bytes.readUIntBE(index * each, 3));
}

function dataOf(png: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = SIGNATURE.length; at < png.length;) {
    const length = png.readUInt32BE(at);
    const data = at + BEFORE;
    if (png.toString("latin1", at + 4, data) === "IDAT") parts.push(png.subarray(data, data + length));
    at = data + length + AFTER;
  }
  return Buffer.concat(parts);
}

/** Undoes the five row filters of the format: each byte was written as its difference from its neighbours. */
function unfiltered(rows: Buffer, rowLength: number, height: number, step: number): Buffer {
  const bytes = Buffer.alloc(rowLength * height);
  for (let y = 0; y < height; y += 1) {
    const filter = rows[y * (rowLength + 1)] ?? 0;
    for (let x = 0; x < rowLength; x += 1) {
      const at = y * rowLength + x;
      const left = x < step ? 0 : (bytes[at - step] ?? 0);
      const above = y === 0 ? 0 : (bytes[at - rowLength] ?? 0);
      const corner = x < step || y === 0 ? 0 : (bytes[at - rowLength - step] ?? 0);
      const guess = [0, left, above, (left + above) >> 1, paeth(left, above, corner)][filter] ?? 0;
      bytes[at] = (rows[y * (rowLength + 1) + 1 + x] ?? 0) + guess;
    }
  }
  return bytes;
}

function paeth(left: number, above: number, corner: number): number {
  const [a, b, c] = [Math.abs(above - corner), Math.abs(left - corner), Math.abs(left + above - 2 * corner)];
  return a <= b && a <= c ? left : b <= c ? above : corner;
}
