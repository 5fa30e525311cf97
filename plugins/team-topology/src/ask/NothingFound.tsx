import { Button, Card, CardBody, Flex, Text } from '@backstage/ui';
import {
  OrgTeam,
  teamTopologyNeedReportPermission,
} from '@kumiki/backstage-plugin-team-topology-common';
import { RequestNote } from '@kumiki/frontend-common';
import { useId } from 'react';
import { TargetButton } from '../ui/TargetButton';
import { useWords } from '../ui/useWords';
import { UnansweredReport } from './useUnansweredReport';

/** The platform teams that say how to ask them. */
const PlatformTeams = (props: { teams: OrgTeam[] }) => {
  const { t } = useWords();
  const platforms = props.teams.filter(
    ({ type, contact }) => type === 'platform' && contact?.request,
  );
  if (platforms.length === 0) {
    return null;
  }
  return (
    <Flex direction="column" gap="2">
      <Text>{t('goldenPaths.nothing.platforms')}</Text>
      <Flex gap="2" style={{ flexWrap: 'wrap' }}>
        {platforms.map(({ ref, title, contact }) => (
          <TargetButton
            key={ref}
            target={contact?.request ?? ''}
            defaultKind="template"
            label={t('goldenPaths.answer.request', { team: title })}
            variant="secondary"
          />
        ))}
      </Flex>
    </Flex>
  );
};

/** Says that there is no answer, and that the platform team gets to know. */
export const NothingFound = (props: {
  /** The teams of the model, where it is known. */
  teams?: OrgTeam[];
  report: UnansweredReport;
  /** Whether the question was typed, so that it is counted in a moment. */
  typed: boolean;
  otherDate: boolean;
}) => {
  const { t } = useWords();
  const id = useId();
  const { teams = [], typed, otherDate } = props;
  const { state, error, send } = props.report;
  const words = {
    none: otherDate ? t('goldenPaths.nothing.otherDate') : undefined,
    open: typed
      ? t('goldenPaths.nothing.willCount')
      : t('goldenPaths.nothing.linked'),
    sending: t('goldenPaths.nothing.counting'),
    counted: t('goldenPaths.nothing.counted'),
    failed: undefined,
    enough: t('goldenPaths.nothing.enough'),
  }[state];
  return (
    <section aria-labelledby={id} style={{ maxWidth: 960 }}>
      <Card>
        <CardBody>
          <Flex direction="column" gap="4">
            <Text as="h2" variant="title-small" weight="bold" id={id}>
              {t('goldenPaths.nothing.title')}
            </Text>
            <Text>{t('goldenPaths.nothing.description')}</Text>
            <Text role="status">{words}</Text>
            {state === 'failed' && error && (
              <RequestNote
                about={t('goldenPaths.nothing.failed')}
                error={error}
                permission={teamTopologyNeedReportPermission.name}
                onRetry={send}
              />
            )}
            {state === 'open' && (
              <div>
                <Button variant="secondary" onPress={send}>
                  {t('goldenPaths.nothing.tell')}
                </Button>
              </div>
            )}
            <PlatformTeams teams={teams} />
          </Flex>
        </CardBody>
      </Card>
    </section>
  );
};
