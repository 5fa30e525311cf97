import { Text } from '@backstage/ui';
import {
  nameOfRef,
  OrgModel,
  OrgRoute,
  RouteStep,
} from '@kumiki/backstage-plugin-team-topology-common';
import { GroupNames } from '../../model/namesOf';
import { EntityLink } from '../../ui/EntityLink';
import { useWords } from '../../ui/useWords';
import { RouteSection } from './RouteSection';

/** Which team was asked after which, and what each of them says. */
export const RouteSteps = (props: {
  model: OrgModel;
  route: OrgRoute;
  names: GroupNames;
}) => {
  const { t } = useWords();
  const { model, route, names } = props;
  const titleOf = (ref: string) =>
    model.responsibilities.find(item => item.ref === ref)?.title ??
    nameOfRef(ref);
  if (route.steps.length === 0) {
    return null;
  }
  return (
    <RouteSection title={t('route.steps')}>
      <ol style={{ margin: 0, paddingLeft: 'var(--bui-space-6)' }}>
        {route.steps.map((step, index) => (
          <li key={`${index} ${step.team.ref}`}>
            <Text as="span">{sentence(step)}</Text>
            {step.reason && (
              <>
                <br />
                <Text as="span">
                  {t('route.step.reason', { reason: step.reason })}
                </Text>
              </>
            )}
          </li>
        ))}
      </ol>
      {route.steps[0].responsibility !== route.responsibility.ref && (
        <Text>
          {t('route.step.about', {
            responsibility: titleOf(route.steps[0].responsibility),
          })}
        </Text>
      )}
    </RouteSection>
  );

  function sentence({ team, stance, handOffTo }: RouteStep) {
    const link = <EntityLink entityRef={team.ref} title={team.title} />;
    if (stance !== 'declines') {
      return t(`route.step.${stance}`, { team: link });
    }
    return handOffTo
      ? t('route.step.declinesTo', {
          team: link,
          handOff: (
            <EntityLink
              entityRef={handOffTo}
              title={names.get(handOffTo)}
              known={names.has(handOffTo)}
            />
          ),
        })
      : t('route.step.declines', { team: link });
  }
};
