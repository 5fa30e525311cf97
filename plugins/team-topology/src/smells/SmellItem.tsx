import { useApi } from '@backstage/core-plugin-api';
import { RequirePermission } from '@backstage/plugin-permission-react';
import { Button, Flex, Text } from '@backstage/ui';
import {
  ReportedSmell,
  SmellText,
  teamTopologySmellSnoozePermission,
} from '@kumiki/backstage-plugin-team-topology-common';
import { RequestNote } from '@kumiki/frontend-common';
import { ReactNode, useState } from 'react';
import { teamTopologyApiRef } from '../model/teamTopologyApi';
import { useWords } from '../ui/useWords';
import { LevelSign } from './LevelSign';
import { SmellNextStep } from './SmellNextStep';
import { SnoozeForm } from './SnoozeForm';

/** Shown to readers who may snooze. */
const IfAllowed = (props: { children: ReactNode }) => (
  <RequirePermission
    permission={teamTopologySmellSnoozePermission}
    errorPage={<></>}
  >
    {props.children}
  </RequirePermission>
);

/** What the rule looked at, its bound and where that comes from. */
const Why = (props: { smell: ReportedSmell; text: SmellText }) => {
  const { t, date } = useWords();
  const { smell, text } = props;
  const facts = [
    ...text.inputs,
    { label: t('smells.threshold'), value: text.threshold },
    { label: t('smells.source'), value: text.source },
    { label: t('smells.rule'), value: `${text.title} (${smell.rule})` },
  ];
  return (
    <details>
      <summary style={{ cursor: 'pointer' }}>
        <Text as="span" variant="body-small">
          {t('smells.why')}
          {smell.since &&
            ` · ${t('smells.since', { date: date(smell.since) })}`}
        </Text>
      </summary>
      <dl style={{ margin: 0 }}>
        {facts.map(({ label, value }, index) => (
          <Flex key={index} gap="2" style={{ flexWrap: 'wrap' }}>
            <dt>
              <Text as="span" variant="body-small" color="secondary">
                {label}
              </Text>
            </dt>
            <dd style={{ margin: 0, overflowWrap: 'anywhere' }}>
              <Text as="span" variant="body-small">
                {value}
              </Text>
            </dd>
          </Flex>
        ))}
      </dl>
    </details>
  );
};

/** Until when and why it is left as it is, and the way to end that. */
const SnoozeState = (props: {
  snooze: NonNullable<ReportedSmell['snooze']>;
  onChanged(): void;
}) => {
  const { t, date } = useWords();
  const api = useApi(teamTopologyApiRef);
  const { snooze, onChanged } = props;
  const [error, setError] = useState<Error>();
  const end = async () => {
    setError(undefined);
    try {
      await api.endSmellSnooze({ id: snooze.id });
      onChanged();
    } catch (problem) {
      setError(problem instanceof Error ? problem : new Error(String(problem)));
    }
  };
  return (
    <Flex direction="column" gap="1">
      <Flex align="center" gap="2" style={{ flexWrap: 'wrap' }}>
        <Text as="p" variant="body-small" color="secondary">
          {t('smells.snooze.state', {
            date: date(snooze.until),
            reason: snooze.reason,
          })}
        </Text>
        <IfAllowed>
          <Button size="small" variant="tertiary" onPress={end}>
            {t('smells.snooze.end')}
          </Button>
        </IfAllowed>
      </Flex>
      {error && (
        <RequestNote
          about={t('smells.snooze.notEnded')}
          error={error}
          permission={teamTopologySmellSnoozePermission.name}
          onRetry={end}
        />
      )}
    </Flex>
  );
};

/** A smell: what it is, why, and what to do. */
export const SmellItem = (props: {
  smell: ReportedSmell;
  text: SmellText;
  /** Absent on a past date: what was, is left as it is. */
  snoozing?: { today: string; onChanged(): void };
}) => {
  const { t } = useWords();
  const { smell, text, snoozing } = props;
  const [open, setOpen] = useState(false);
  const { nextStep, snooze } = smell;
  return (
    <Flex align="start" gap="2">
      <LevelSign level={smell.level} />
      <Flex direction="column" gap="1" style={{ minWidth: 0, flex: 1 }}>
        <Flex align="center" gap="2" style={{ flexWrap: 'wrap' }}>
          <Text as="p" style={{ overflowWrap: 'anywhere' }}>
            <Text as="span" weight="bold">
              {`${text.level}: `}
            </Text>
            {text.sentence}
          </Text>
          {nextStep && text.nextStep && (
            <SmellNextStep next={nextStep} label={text.nextStep} />
          )}
          {snoozing && !snooze && !open && (
            <IfAllowed>
              <Button
                size="small"
                variant="tertiary"
                onPress={() => setOpen(true)}
              >
                {t('smells.snooze.action')}
              </Button>
            </IfAllowed>
          )}
        </Flex>
        <Why smell={smell} text={text} />
        {snoozing && snooze && (
          <SnoozeState snooze={snooze} onChanged={snoozing.onChanged} />
        )}
        {snoozing && open && (
          <SnoozeForm
            smell={smell}
            today={snoozing.today}
            onCancel={() => setOpen(false)}
            onDone={() => {
              setOpen(false);
              snoozing.onChanged();
            }}
          />
        )}
      </Flex>
    </Flex>
  );
};
