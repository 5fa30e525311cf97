import { InvalidCheck } from './Result';

/** The line and the column, counted from 1, of a place in a text. */
export function positionIn(
  text: string,
  start: number,
  end: number,
): NonNullable<InvalidCheck['position']> {
  const before = text.slice(0, start).split('\n');
  const column = before[before.length - 1].length + 1;
  return { line: before.length, column, start, end };
}
