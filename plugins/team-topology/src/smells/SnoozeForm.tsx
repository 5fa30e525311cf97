import { useApi } from '@backstage/core-plugin-api';
import { Button, Flex, Text, TextAreaField } from '@backstage/ui';
import {
  addDays,
  ReportedSmell,
  SNOOZE_REASON_LIMITS,
  teamTopologySmellSnoozePermission,
} from '@kumiki/backstage-plugin-team-topology-common';
import { RequestNote } from '@kumiki/frontend-common';
import { useId, useState } from 'react';
import { DateInput } from '../fields/pickers/DateInput';
import { teamTopologyApiRef } from '../model/teamTopologyApi';
import { useWords } from '../ui/useWords';

const DAYS_SUGGESTED = 28;

/** Reason and last day: neither can be left out. */
export const SnoozeForm = (props: {
  smell: ReportedSmell;
  today: string;
  onDone(): void;
  onCancel(): void;
}) => {
  const { t } = useWords();
  const api = useApi(teamTopologyApiRef);
  const { smell, today, onDone, onCancel } = props;
  const [reason, setReason] = useState('');
  const [until, setUntil] = useState(addDays(today, DAYS_SUGGESTED));
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<Error>();
  const id = useId();
  const isComplete =
    reason.trim().length >= SNOOZE_REASON_LIMITS.least && until !== undefined;

  const submit = async () => {
    if (!until) {
      return;
    }
    setBusy(true);
    setError(undefined);
    try {
      const { rule, subjects } = smell;
      await api.snoozeSmell({ rule, subjects, reason, until });
      onDone();
    } catch (problem) {
      setError(problem instanceof Error ? problem : new Error(String(problem)));
    } finally {
      setBusy(false);
    }
  };

  return (
    <div role="group" aria-label={t('smells.snooze.title')}>
      <Flex direction="column" gap="2" style={{ maxWidth: 480 }}>
        <Text as="p" weight="bold">
          {t('smells.snooze.title')}
        </Text>
        <DateInput
          id={`${id}-until`}
          label={t('smells.snooze.until')}
          value={until}
          onChange={setUntil}
          isRequired
        />
        <TextAreaField
          label={t('smells.snooze.reason')}
          description={t('smells.snooze.reasonHelp')}
          value={reason}
          onChange={setReason}
          maxLength={SNOOZE_REASON_LIMITS.most}
          isRequired
        />
        {error && (
          <RequestNote
            about={t('smells.snooze.failed')}
            error={error}
            permission={teamTopologySmellSnoozePermission.name}
            onRetry={submit}
          />
        )}
        <Flex gap="2">
          <Button
            size="small"
            isDisabled={!isComplete || busy}
            onPress={submit}
          >
            {t('smells.snooze.confirm')}
          </Button>
          <Button size="small" variant="tertiary" onPress={onCancel}>
            {t('smells.snooze.cancel')}
          </Button>
        </Flex>
      </Flex>
    </div>
  );
};
