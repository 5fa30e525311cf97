import { FactType } from './Facts';
import { factValueProblem } from './factValueProblem';

describe('factValueProblem', () => {
  it.each<[FactType, unknown]>([
    ['boolean', false],
    ['number', 0],
    ['number', -1.5],
    ['string', ''],
    ['string', 'x'.repeat(65_536)],
    ['string-list', []],
    ['string-list', ['a', '']],
    ['timestamp', '2026-06-15T12:00:00Z'],
    ['timestamp', '2024-02-29T12:00+09:00'],
    ['timestamp', '2026-06-15T12:00:00.123456Z'],
  ])('accepts a %s: %.30p', (type, value) => {
    expect(factValueProblem(value, type)).toBeUndefined();
  });

  it.each<[FactType, unknown]>([
    ['boolean', 'true'],
    ['boolean', 1],
    ['number', '1'],
    ['number', NaN],
    ['number', Infinity],
    ['number', null],
    ['string', 1],
    ['string', 'x'.repeat(65_537)],
    ['string-list', 'a'],
    ['string-list', ['a', 1]],
    ['string-list', Array.from({ length: 10_001 }, () => 'a')],
    ['timestamp', 0],
    ['timestamp', 'yesterday'],
    ['timestamp', '2026-06-15'],
    ['timestamp', '2026-06-15T12:00:00'],
    ['timestamp', '2026-02-30T12:00:00Z'],
    ['timestamp', '2026-02-31T12:00:00Z'],
    ['timestamp', '2026-13-01T12:00:00Z'],
    ['timestamp', '2026-06-15T25:00:00Z'],
  ])('refuses what is no %s: %.30p', (type, value) => {
    expect(factValueProblem(value, type)).toMatch(/^must /);
  });
});
