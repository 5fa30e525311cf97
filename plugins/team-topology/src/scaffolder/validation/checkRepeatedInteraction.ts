import {
  InteractionTerms,
  isSameInteraction,
  OrgModel,
} from '@kumiki/backstage-plugin-team-topology-common';
import { Words } from '../../ui/useWords';
import { InteractionSpec } from '../editor/InteractionSpec';
import { RefKind, toFieldRef } from '../fieldRef';
import { FieldProblem } from './FieldCheck';

/** Refuses an interaction that is declared already. */
export function checkRepeatedInteraction(
  spec: InteractionSpec,
  { model, t }: { model?: OrgModel; t: Words['t'] },
): FieldProblem[] {
  const refOf = (value: string | undefined, kind: RefKind) =>
    value === undefined ? undefined : toFieldRef(value, kind);
  const terms: InteractionTerms = {
    ...spec,
    from: refOf(spec.from, 'group'),
    to: (spec.to ?? []).flatMap(team => refOf(team, 'group') ?? []),
    capability: refOf(spec.capability, 'capability'),
  };
  const same = model?.interactions.find(it => isSameInteraction(it, terms));
  return same
    ? [
        {
          path: ['since'],
          message: t('fields.problem.sameInteraction', {
            interaction: same.title,
          }),
        },
      ]
    : [];
}
