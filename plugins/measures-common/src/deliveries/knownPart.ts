import { Span } from './Deliveries';
import { UnknownReason, UnknownReasonName } from './Metric';

/** The part of a span in which all necessary sources were connected. */
export interface KnownPart {
  /** In milliseconds; not before `to` where nothing of the span is known. */
  from: number;
  to: number;
  isEmpty: boolean;
  /** Why the span, or its beginning, is not known. */
  unknown: UnknownReason[];
}

/**
 * Cuts off the beginning of a span from which a necessary source was not yet
 * connected.
 *
 * @param sources - since when each is connected, with the reason for when none is
 */
export function knownPart(
  span: Span,
  sources: readonly (readonly [UnknownReasonName, string | undefined])[],
): KnownPart {
  const from = Date.parse(span.from);
  const to = Date.parse(span.to);
  const missing = sources
    .filter(([, since]) => since === undefined)
    .map(([reason]) => ({ reason }));
  if (missing.length > 0) {
    return { from: to, to, isEmpty: true, unknown: missing };
  }
  const since = Math.max(...sources.map(([, it]) => Date.parse(it ?? '')));
  const begin = Math.max(from, since);
  const unknown: UnknownReason[] =
    since > from
      ? [{ reason: 'before-source', since: new Date(since).toISOString() }]
      : [];
  return { from: begin, to, isEmpty: begin >= to, unknown };
}
