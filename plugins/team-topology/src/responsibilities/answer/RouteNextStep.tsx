import { ButtonLink, Text } from '@backstage/ui';
import { OrgRoute } from '@kumiki/backstage-plugin-team-topology-common';
import { useWords } from '../../ui/useWords';
import { useHandOverHref } from '../useHandOverHref';
import { RouteSection } from './RouteSection';

/** How to settle what is not settled. */
export const RouteNextStep = (props: { route: OrgRoute }) => {
  const { t } = useWords();
  const { state, stateFrom, ref } = props.route.responsibility;
  const href = useHandOverHref(ref);
  // A heading is settled where its parts are.
  const isSettled = state === 'owned' || state === 'unknown';
  if (isSettled || stateFrom === 'children') {
    return null;
  }
  return (
    <RouteSection title={t('route.next.title')}>
      <Text>{t(`route.next.${state}`)}</Text>
      {href && (
        <div>
          <ButtonLink href={href} variant="secondary">
            {t('route.next.handOver')}
          </ButtonLink>
        </div>
      )}
    </RouteSection>
  );
};
