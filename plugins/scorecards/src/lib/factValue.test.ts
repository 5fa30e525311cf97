import { textKind } from './factValue';

describe('textKind', () => {
  it.each([
    ['capability:default/runtime', 'entity-ref'],
    ['2026-01-15T10:00:00Z', 'timestamp'],
    ['2026-01-15', 'date'],
    ['P8D', 'duration'],
    ['PT4H', 'duration'],
    ['P1DT12H', 'duration'],
    ['P', 'text'],
    ['PT', 'text'],
    ['Python', 'text'],
    ['2026-02-30', 'text'],
    ['2026-13-99T99:99', 'text'],
    ['default/runtime', 'text'],
    ['production', 'text'],
    ['', 'text'],
  ])('of %j is %s', (text, kind) => {
    expect(textKind(text)).toBe(kind);
  });
});
