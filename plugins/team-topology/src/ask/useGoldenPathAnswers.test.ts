import {
  buildOrgModel,
  GoldenPathAnswers,
  GoldenPathFinder,
} from '@kumiki/backstage-plugin-team-topology-common';
import { declarationOf } from '../../dev/fixture/entityOf';
import { startingWith } from './useGoldenPathAnswers';

describe('startingWith', () => {
  const answers = answersOf('first', 'second', 'third');
  const [first, second, third] = refsOf(answers);

  it('puts the chosen capability first and keeps the order of the others', () => {
    expect(refsOf(startingWith(third, answers))).toEqual([
      third,
      first,
      second,
    ]);
    expect(startingWith(third, answers).need).toBe('send a fax');
  });

  it.each([
    ['nothing is chosen', undefined],
    ['the first is chosen', first],
    ['the chosen one is no answer', 'capability:default/elsewhere'],
  ])('leaves the answers as they are where %s', (_, ref) => {
    expect(startingWith(ref, answers)).toBe(answers);
  });

  it('has nothing to begin with where there is no answer', () => {
    const none = { need: 'teleport', others: [] };
    expect(startingWith(first, none)).toBe(none);
  });

  function answersOf(...names: string[]): GoldenPathAnswers {
    const entities = names.map(name =>
      declarationOf('Capability', name, {
        needs: ['send a fax'],
        verdict: 'offered',
      }),
    );
    return GoldenPathFinder.create(
      buildOrgModel(entities, { at: '2026-01-01' }),
    ).find('send a fax');
  }

  function refsOf({ answer, others }: GoldenPathAnswers) {
    return [answer, ...others].map(item => item?.capability.ref);
  }
});
