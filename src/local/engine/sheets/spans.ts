// How a range follows its lines when rows or columns are inserted, deleted or moved: along one axis, with open ends.

export type Axis = "ROWS" | "COLUMNS";

/** A stretch of lines; a missing side is open and stays open. */
export interface Span {
  readonly start?: number;
  readonly end?: number;
}

/** What happens to the lines of a sheet. `to` counts before the move. */
export type LineChange =
  | { readonly kind: "insert"; readonly at: number; readonly count: number }
  | { readonly kind: "delete"; readonly start: number; readonly end: number }
  | { readonly kind: "move"; readonly start: number; readonly end: number; readonly to: number };

/**
 * Where a stretch is afterwards: [] when it is gone; two parts when some of its lines were moved out of it, the main one
 * first. Lines inserted inside make it grow, lines inserted at its edge don't.
 */
export function follow(span: Span, change: LineChange): readonly Span[] {
  switch (change.kind) {
    case "insert":
      return [afterInsert(span, change.at, change.count)];
    case "delete":
      return listOf(afterDelete(span, change.start, change.end));
    case "move":
      return afterMove(span, change);
  }
}

/** Where a single line is afterwards; null when it is gone. */
export function followLine(index: number, change: LineChange): number | null {
  return follow({ start: index, end: index + 1 }, change)[0]?.start ?? null;
}

function afterInsert({ start, end }: Span, at: number, count: number): Span {
  return {
    ...(start === undefined ? {} : { start: at <= start ? start + count : start }),
    ...(end === undefined ? {} : { end: at < end ? end + count : end }),
  };
}

function afterDelete({ start, end }: Span, from: number, to: number): Span | null {
  const moved = (edge: number): number => edge - Math.max(0, Math.min(edge, to) - from);
  if (start !== undefined && end !== undefined && moved(start) >= moved(end)) return null;
  if (start === undefined && end !== undefined && moved(end) === 0) return null;
  return {
    ...(start === undefined ? {} : { start: moved(start) }),
    ...(end === undefined ? {} : { end: moved(end) }),
  };
}

function afterMove(
  span: Span,
  { start, end, to }: { start: number; end: number; to: number },
): readonly Span[] {
  const count = end - start;
  const target = to > start ? to - count : to;
  const rest = afterDelete(span, start, end);
  const body = rest === null ? null : afterInsert(rest, target, count);
  const from = Math.max(span.start ?? 0, start);
  const until = Math.min(span.end ?? Infinity, end);
  if (from >= until) return listOf(body);
  const piece = { start: target + from - start, end: target + until - start };
  if (body === null) return [piece];
  const touches = piece.start <= (body.end ?? Infinity) && piece.end >= (body.start ?? 0);
  return touches ? [united(body, piece)] : [body, piece];
}

function united(body: Span, piece: { start: number; end: number }): Span {
  return {
    ...(body.start === undefined ? {} : { start: Math.min(body.start, piece.start) }),
    ...(body.end === undefined ? {} : { end: Math.max(body.end, piece.end) }),
  };
}

function listOf(span: Span | null): readonly Span[] {
  return span === null ? [] : [span];
}
