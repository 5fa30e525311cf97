import { nearestTeam } from './nearestTeam';

const at = (ref: string, x: number, y: number) => ({
  ref,
  box: { x, y, width: 100, height: 60 },
});

describe('nearestTeam', () => {
  const sre = at('sre', 200, 200);
  const others = [
    at('infra', 0, 200),
    at('memories', 400, 200),
    at('billing', 380, 320),
    at('enabling', 200, 40),
    at('far below', 200, 900),
  ];
  const from = [sre, ...others];

  it.each([
    ['left', 'infra'],
    ['right', 'memories'],
    ['up', 'enabling'],
    ['down', 'billing'],
  ] as const)('goes %s', (direction, ref) => {
    expect(nearestTeam(from, sre, direction)?.ref).toBe(ref);
  });

  it('prefers what is straight ahead to what is a little closer', () => {
    const ahead = at('ahead', 420, 200);
    const aside = at('aside', 380, 300);
    expect(nearestTeam([aside, ahead], sre, 'right')).toBe(ahead);
  });

  it('stays where nothing lies in the direction', () => {
    expect(nearestTeam(from, others[0], 'left')).toBeUndefined();
    expect(nearestTeam([sre], sre, 'down')).toBeUndefined();
    expect(nearestTeam([], sre, 'down')).toBeUndefined();
  });
});
