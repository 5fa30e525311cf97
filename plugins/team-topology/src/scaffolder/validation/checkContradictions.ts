import {
  findTeamInteractionProblems,
  KindProblem,
  nameOfRef,
} from '@kumiki/backstage-plugin-team-topology-common';
import { DEFAULT_NAMESPACE } from '@backstage/catalog-model';
import { namesOf } from '../../lib/namesOf';
import { InteractionSpec } from '../editor/InteractionSpec';
import type { SpecContext } from './checkInteractionSpec';
import { SpecProblem } from './SpecProblem';

/** What contradicts itself, by the rules of the catalog and the actions. */
export function checkContradictions(
  spec: InteractionSpec,
  { model, t }: SpecContext,
): SpecProblem[] {
  const names = model && namesOf(model);
  const sentence = (problem: KindProblem) => {
    switch (problem.rule) {
      case 'itself': {
        const { ref } = problem.params;
        const team = names?.get(ref) ?? nameOfRef(ref);
        return t('fields.problem.sameTeam', { team });
      }
      case 'repeated': {
        const { ref } = problem.params;
        const what = names?.get(ref) ?? nameOfRef(ref);
        return t('fields.problem.twice', { what });
      }
      default: {
        const { value, since } = problem.params;
        return t('fields.problem.beforeDate', { date: value, since });
      }
    }
  };
  return findTeamInteractionProblems({
    spec: { ...spec },
    namespace: DEFAULT_NAMESPACE,
  }).map(problem => ({
    path: pathOf(problem.field),
    message: sentence(problem),
  }));
}

/** `spec.people[0].user` is `people.0.user` in the form. */
function pathOf(field: string): string {
  return field.replace(/^spec\./, '').replace(/\[(\d+)\]/g, '.$1');
}
