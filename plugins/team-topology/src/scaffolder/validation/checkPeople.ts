import { InteractionSpec } from '../editor/InteractionSpec';
import { REF_EXAMPLES, toFieldRef } from '../fieldRef';
import type { SpecContext } from './checkInteractionSpec';
import { SpecProblem } from './SpecProblem';

/** Checks who is embedded: people who are there, with a share of their time. */
export function checkPeople(
  people: NonNullable<InteractionSpec['people']>,
  { users, t }: SpecContext,
): SpecProblem[] {
  return people.flatMap(({ user = '', allocation }, index) => {
    const problems: SpecProblem[] = [];
    const path = `people.${index}.user`;
    const ref = toFieldRef(user, 'user');
    if (ref === undefined) {
      const example = REF_EXAMPLES.user;
      const message = t('fields.problem.notARef', { value: user, example });
      problems.push({ path, message });
    } else if (users && !users.has(ref)) {
      const message = t('fields.problem.unknownUser', { ref });
      problems.push({ path, message });
    }
    if (allocation !== undefined && !(allocation > 0 && allocation <= 1)) {
      const value = `${allocation * 100}`;
      problems.push({
        path: `people.${index}.allocation`,
        message: t('fields.problem.allocation', { value }),
      });
    }
    return problems;
  });
}
