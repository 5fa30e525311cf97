import { InteractionSpec } from '../editor/InteractionSpec';
import { RefCheck } from './CheckContext';
import type { SpecContext } from './checkInteractionSpec';
import { checkSpecRef } from './checkSpecRef';
import { checkTeam } from './checkTeam';
import { SpecProblem } from './SpecProblem';

const checkAnyTeam: RefCheck<object> = (ref, context) =>
  checkTeam(ref, { ...context, options: {} });

/** Checks who works with whom: at least two teams, all of them known. */
export function checkParties(
  { from, to = [] }: InteractionSpec,
  context: SpecContext,
): SpecProblem[] {
  const { t } = context;
  const teamContext = { ...context, check: checkAnyTeam };
  const problems = checkSpecRef('from', from, 'group', teamContext);
  if (from === undefined) {
    problems.push({ path: 'from', message: t('fields.problem.missing') });
  }
  if (to.length === 0) {
    problems.push({ path: 'to', message: t('fields.problem.noTeam') });
  }
  return [
    ...problems,
    ...to.flatMap((team, index) =>
      checkSpecRef(`to.${index}`, team, 'group', teamContext),
    ),
  ];
}
