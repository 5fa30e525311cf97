import { JsonObject } from '@backstage/types';
import { group, interaction } from './__testUtils__/builders';
import { buildOrgModel } from './buildOrgModel';
import { frictionIn, interactionsWithFriction } from './friction';

const modelAt = (at: string, frictions: Record<string, JsonObject>) =>
  buildOrgModel(
    [
      group('sre'),
      group('billing'),
      ...Object.entries(frictions).map(([name, spec]) =>
        interaction(name, spec),
      ),
    ],
    { at },
  );

const BLOCKED = {
  friction: { level: 'blocking', note: 'Tickets wait', since: '2024-03-01' },
};

describe('friction', () => {
  it.each([
    ['before it was noticed', '2024-02-29', BLOCKED, undefined],
    ['from its first day', '2024-03-01', BLOCKED, BLOCKED.friction],
    [
      'while the interaction is overdue',
      '2024-06-01',
      { ...BLOCKED, until: '2024-05-31' },
      BLOCKED.friction,
    ],
    [
      'once the interaction has ended',
      '2024-06-01',
      { ...BLOCKED, ended: '2024-06-01' },
      undefined,
    ],
    [
      'where somebody says that there is none',
      '2024-06-01',
      { friction: { level: 'none' } },
      { level: 'none' },
    ],
    ['of a level that there is not', '2024-06-01', { friction: 3 }, undefined],
  ])('is what is said of it %s', (_, at, spec, expected) => {
    const [{ friction }] = modelAt(at, { runtime: spec }).interactions;
    expect(friction).toEqual(expected);
  });

  it('is none where somebody says so', () => {
    expect(frictionIn({ friction: { level: 'none' } })).toBeUndefined();
  });

  it('is listed with what blocks first, and of that the oldest', () => {
    const of = (level: string, since: string) => ({
      friction: { level, since },
    });
    const model = modelAt('2024-06-01', {
      a: of('slowing', '2024-02-01'),
      b: of('blocking', '2024-05-01'),
      c: of('none', '2024-02-01'),
      d: of('blocking', '2024-04-01'),
      e: of('slowing', '2024-05-31'),
    });
    expect(
      interactionsWithFriction(model).map(({ interaction: { ref }, days }) => [
        ...[ref.split('/')[1], days],
      ]),
    ).toEqual([
      ['d', 61],
      ['b', 31],
      ['a', 121],
      ['e', 1],
    ]);
  });

  it('makes an epoch of the day on which it was noticed', () => {
    expect(modelAt('2024-06-01', { runtime: BLOCKED }).epochs).toContain(
      '2024-03-01',
    );
  });
});
