import { Entity } from '@backstage/catalog-model';
import { keepSpelling } from './keepSpelling';

const interaction = (spec: Entity['spec']): Entity => ({
  apiVersion: 'kumiki.dev/v1alpha1',
  kind: 'TeamInteraction',
  metadata: { name: 'a' },
  spec,
});

describe('keepSpelling', () => {
  it('writes refs as they were written before, wherever they are in a list', () => {
    const before = interaction({
      from: 'sre',
      to: ['billing', 'group:default/guardian'],
      people: [{ user: 'tanaka' }],
    });
    const after = interaction({
      from: 'group:default/sre',
      to: [
        'group:default/guardian',
        'group:default/insights',
        'group:default/billing',
      ],
      people: [{ user: 'user:default/tanaka', allocation: 0.5 }],
    });
    expect(keepSpelling(before, after).spec).toEqual({
      from: 'sre',
      to: ['group:default/guardian', 'group:default/insights', 'billing'],
      people: [{ user: 'tanaka', allocation: 0.5 }],
    });
    expect(after.spec?.from).toBe('group:default/sre');
  });

  it('keeps what is new as it is given', () => {
    const after = interaction({ from: 'group:other/sre', to: ['billing'] });
    expect(keepSpelling(undefined, after)).toEqual(after);
    expect(keepSpelling(interaction({ from: 'sre', to: [] }), after)).toEqual(
      after,
    );
  });
});
