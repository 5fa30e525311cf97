import {
  nameOfRef,
  ResponsibilityState,
} from '@kumiki/backstage-plugin-team-topology-common';
import { namesOf } from '../../model/namesOf';
import { CheckContext } from './CheckContext';
import { quotedList } from './quotedList';

/** Refuses what is no responsibility, one in a state that does not do, or an accepted one. */
export function checkResponsibility(
  ref: string,
  context: CheckContext<{
    states?: ResponsibilityState[];
    refuseAccepted?: boolean;
  }>,
): string | undefined {
  const { model, options, t } = context;
  const responsibility = model.responsibilities.find(item => item.ref === ref);
  if (!responsibility) {
    return t('fields.problem.unknownResponsibility', { ref });
  }
  const { title, state, acceptedBy } = responsibility;
  if (options.refuseAccepted && acceptedBy.length > 0) {
    const names = namesOf(model);
    return t('fields.problem.accepted', {
      responsibility: title,
      teams: acceptedBy
        .map(team => names.get(team) ?? nameOfRef(team))
        .join(t('fields.list.separator')),
    });
  }
  const { states } = options;
  return !states?.length || states.includes(state)
    ? undefined
    : t('fields.problem.responsibilityState', {
        responsibility: title,
        state: t(`responsibilityState.${state}`),
        allowed: quotedList(
          states.map(allowed => t(`responsibilityState.${allowed}`)),
          t,
        ),
      });
}
