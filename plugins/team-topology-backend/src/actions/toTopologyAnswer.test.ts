import { OrgModel } from '@kumiki/backstage-plugin-team-topology-common';
import { nurseryModel } from '../__testUtils__/mockModel';
import { toTopologyAnswer } from './toTopologyAnswer';

describe('toTopologyAnswer', () => {
  const withFriction = (count: number): OrgModel => {
    const model = nurseryModel();
    const [interaction] = model.interactions;
    return {
      ...model,
      interactions: Array.from({ length: count }, (_, index) => ({
        ...interaction,
        ref: `teaminteraction:default/number-${index}`,
        friction: {
          level: index === 0 ? ('slowing' as const) : ('blocking' as const),
          note: 'x'.repeat(1_000),
          since: '2024-01-01',
        },
      })),
    };
  };

  it('names what holds teams up, filter or not, with what blocks first', () => {
    const { friction } = toTopologyAnswer(withFriction(2), {
      modes: ['undefined'],
    });
    expect(
      friction.map(({ interaction, level }) => [interaction, level]),
    ).toEqual([
      ['teaminteraction:default/number-1', 'blocking'],
      ['teaminteraction:default/number-0', 'slowing'],
    ]);
    expect(friction[0].note).toHaveLength(160);
    expect(friction[0].days).toBeGreaterThan(0);
  });

  it('keeps its limit, and counts the rest', () => {
    const { friction, omitted } = toTopologyAnswer(withFriction(60), {});
    expect(friction).toHaveLength(50);
    expect(omitted.friction).toBe(10);
  });
});
