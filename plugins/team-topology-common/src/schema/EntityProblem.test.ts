import { joinField } from './EntityProblem';

describe('joinField', () => {
  it.each([
    ['', 'spec', 'spec'],
    ['spec', 'team', 'spec.team'],
    ['spec.to', 1, 'spec.to[1]'],
    ['spec.appliesTo', '$any', 'spec.appliesTo.$any'],
    ['spec.appliesTo', 'spec.type', 'spec.appliesTo["spec.type"]'],
    ['spec', '', 'spec[""]'],
    ['spec', 'a\nb', 'spec["a\\nb"]'],
  ])('joins %j and %j', (parent, key, field) => {
    expect(joinField(parent, key)).toBe(field);
  });

  it('cuts a name that is longer than a line', () => {
    expect(joinField('spec', 'x'.repeat(1_000_000))).toBe(
      `spec["${'x'.repeat(59)}…"]`,
    );
  });
});
