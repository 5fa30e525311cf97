import { nameOfRef } from '@kumiki/backstage-plugin-team-topology-common';
import { namesOf } from '../../lib/namesOf';
import { InteractionSpec } from '../editor/InteractionSpec';
import { toFieldRef } from '../fieldRef';
import { RefCheck } from './CheckContext';
import type { SpecContext } from './checkInteractionSpec';
import { checkSpecRef } from './checkSpecRef';
import { checkTeam } from './checkTeam';
import { SpecProblem } from './SpecProblem';

const checkAnyTeam: RefCheck<object> = (ref, context) =>
  checkTeam(ref, { ...context, options: {} });

/** Checks who works with whom: at least two teams, each once, all of them known. */
export function checkParties(
  { from, to = [] }: InteractionSpec,
  context: SpecContext,
): SpecProblem[] {
  const { model, t } = context;
  const first = from === undefined ? undefined : toFieldRef(from, 'group');
  const names = model && namesOf(model);
  const seen = new Set<string>();
  const teamContext = { ...context, check: checkAnyTeam };
  const problems = checkSpecRef('from', from, 'group', teamContext);
  if (from === undefined) {
    problems.push({ path: 'from', message: t('fields.problem.missing') });
  }
  if (to.length === 0) {
    problems.push({ path: 'to', message: t('fields.problem.noTeam') });
  }
  for (const [index, team] of to.entries()) {
    const path = `to.${index}`;
    problems.push(...checkSpecRef(path, team, 'group', teamContext));
    const ref = team === undefined ? undefined : toFieldRef(team, 'group');
    if (ref !== undefined) {
      const name = names?.get(ref) ?? nameOfRef(ref);
      if (ref === first) {
        const message = t('fields.problem.sameTeam', { team: name });
        problems.push({ path, message });
      } else if (seen.has(ref)) {
        problems.push({
          path,
          message: t('fields.problem.twice', { what: name }),
        });
      }
      seen.add(ref);
    }
  }
  return problems;
}
