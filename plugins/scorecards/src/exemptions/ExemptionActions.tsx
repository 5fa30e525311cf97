import { useApi } from '@backstage/core-plugin-api';
import { Button, Flex } from '@backstage/ui';
import {
  Exemption,
  scorecardsExemptionAskPermission,
  scorecardsExemptionDecidePermission,
} from '@kumiki/backstage-plugin-scorecards-common';
import { ComponentProps, useState } from 'react';
import { scorecardsApiRef } from '../api/scorecardsApi';
import { useWords } from '../words/useWords';
import { ExemptionDialog } from './ExemptionDialog';

type DialogProps = ComponentProps<typeof ExemptionDialog>;

/** What a button does, and what it asks before. */
type Deed = Omit<DialogProps, 'onDone' | 'onClose'> & { id: string };

/** What the reader may do with an exemption, as the backend says. */
function useDeeds(exemption: Exemption, today: string): Deed[] {
  const { t } = useWords();
  const api = useApi(scorecardsApiRef);
  const { id, may, renewableUntil, state, until } = exemption;
  const check = exemption.checkTitle ?? exemption.check;
  const decide = scorecardsExemptionDecidePermission.name;
  const ask = scorecardsExemptionAskPermission.name;
  const deeds: Deed[] = [];
  if (may.includes('decide')) {
    deeds.push(
      {
        id: 'grant',
        action: t('exemption.grant'),
        title: t('exemption.grantAbout', { check }),
        help: exemption.reason,
        isReasonOptional: true,
        permission: decide,
        send: ({ reason }) =>
          api.decideExemption({
            id,
            decision: 'granted',
            reason: reason.trim() || undefined,
          }),
      },
      {
        id: 'refuse',
        action: t('exemption.refuse'),
        title: t('exemption.refuseAbout', { check }),
        help: exemption.reason,
        permission: decide,
        send: ({ reason }) =>
          api.decideExemption({ id, decision: 'refused', reason }),
      },
    );
  }
  if (may.includes('renew') && renewableUntil) {
    deeds.push({
      id: 'renew',
      action: t('exemption.renew'),
      title: t('exemption.renewAbout', { check }),
      end: { today, latest: renewableUntil, current: until },
      permission: ask,
      send: form => api.renewExemption({ id, ...form }),
    });
  }
  if (may.includes('revoke')) {
    deeds.push({
      id: 'revoke',
      action: t('exemption.revoke'),
      title: t('exemption.revokeAbout', { check }),
      isDestructive: true,
      permission: state === 'asked' ? ask : decide,
      send: ({ reason }) => api.revokeExemption({ id, reason }),
    });
  }
  return deeds;
}

/** The buttons of an exemption; none where the reader may do nothing with it. */
export const ExemptionActions = (props: {
  exemption: Exemption;
  today: string;
  onChanged(): void;
}) => {
  const { t } = useWords();
  const { exemption, today, onChanged } = props;
  const deeds = useDeeds(exemption, today);
  const [opened, setOpened] = useState<string>();
  const deed = deeds.find(({ id }) => id === opened);
  const close = () => setOpened(undefined);
  if (deeds.length === 0) {
    return null;
  }
  const { title, entity, checkTitle, check } = exemption;
  return (
    <Flex gap="2" style={{ flexWrap: 'wrap' }}>
      {deeds.map(({ id, action }) => (
        <Button
          key={id}
          size="small"
          variant={id === 'grant' ? 'primary' : 'secondary'}
          aria-label={t('exemption.actionOn', {
            action,
            entity: title ?? entity,
            check: checkTitle ?? check,
          })}
          onPress={() => setOpened(id)}
        >
          {action}
        </Button>
      ))}
      {deed && (
        <ExemptionDialog
          {...deed}
          onClose={close}
          onDone={() => {
            close();
            onChanged();
          }}
        />
      )}
    </Flex>
  );
};
