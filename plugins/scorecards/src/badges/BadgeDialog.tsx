import { useEntityPresentation } from '@backstage/plugin-catalog-react';
import {
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
  Flex,
  Text,
  TextAreaField,
} from '@backstage/ui';
import {
  Badge,
  scorecardsBadgeManagePermission,
} from '@kumiki/backstage-plugin-scorecards-common';
import { RequestNote, RequestView } from '@kumiki/frontend-common';
import { useState } from 'react';
import { PlainList } from '../ui/blocks';
import { useWords } from '../words/useWords';
import { useBadges } from './useBadges';

/** The link of a badge as Markdown; it is shown once. */
const NewBadge = (props: { markdown: string }) => {
  const { t } = useWords();
  const [message, setMessage] = useState('');
  const { markdown } = props;
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(markdown);
      setMessage(t('badge.copied'));
    } catch {
      // Browsers give no clipboard to pages that are not served over TLS.
      setMessage(t('badge.notCopied'));
    }
  };
  return (
    <Flex direction="column" gap="2">
      <TextAreaField
        label={t('badge.markdown')}
        description={t('badge.once')}
        value={markdown}
        isReadOnly
      />
      <Flex align="center" gap="2">
        <Button size="small" variant="secondary" onPress={copy}>
          {t('badge.copy')}
        </Button>
        <Text role="status" variant="body-small">
          {message}
        </Text>
      </Flex>
    </Flex>
  );
};

const CreatedBy = (props: { badge: Badge; person: string }) => {
  const { t, timestamp } = useWords();
  const { primaryTitle: person } = useEntityPresentation(props.person);
  const date = timestamp(props.badge.createdAt);
  return <>{t('badge.createdBy', { date, person })}</>;
};

/** The badges that work, each with the button that ends it. */
const BadgeList = (props: {
  badges: Badge[];
  mayManage: boolean;
  isBusy: boolean;
  onRevoke(id: string): void;
}) => {
  const { t, timestamp } = useWords();
  const { badges, mayManage, isBusy, onRevoke } = props;
  if (badges.length === 0) {
    return <Text>{t('badge.none')}</Text>;
  }
  return (
    <PlainList label={t('badge.working')}>
      {badges.map(badge => {
        const { id, createdAt, createdBy } = badge;
        const date = timestamp(createdAt);
        return (
          <Flex key={id} align="center" gap="3" style={{ flexWrap: 'wrap' }}>
            <Text as="span">
              {createdBy ? (
                <CreatedBy badge={badge} person={createdBy} />
              ) : (
                t('badge.created', { date })
              )}
            </Text>
            {mayManage && (
              <Button
                size="small"
                variant="secondary"
                destructive
                isDisabled={isBusy}
                aria-label={t('badge.revokeOf', { date })}
                onPress={() => onRevoke(id)}
              >
                {t('badge.revoke')}
              </Button>
            )}
          </Flex>
        );
      })}
    </PlainList>
  );
};

/** What a badge of an entity is, which ones work, and for its owners a new one. */
export const BadgeDialog = (props: {
  entityRef: string;
  scorecard: { ref: string; title: string };
  onClose(): void;
}) => {
  const { t } = useWords();
  const { entityRef, scorecard, onClose } = props;
  const badges = useBadges(entityRef, scorecard);
  const { request, markdown, create, revoke, isBusy, error } = badges;
  const mayManage = request.value?.mayManage ?? false;
  return (
    <Dialog isOpen onOpenChange={isOpen => !isOpen && onClose()} width={640}>
      <DialogHeader>
        {t('badge.title', { scorecard: scorecard.title })}
      </DialogHeader>
      <DialogBody>
        <RequestView request={request}>
          {({ items }) => (
            <Flex direction="column" gap="3">
              <Text as="p">{t('badge.help')}</Text>
              {!mayManage && <Text as="p">{t('badge.ownersOnly')}</Text>}
              {markdown && <NewBadge markdown={markdown} />}
              <BadgeList
                badges={items.filter(it => it.scorecard === scorecard.ref)}
                mayManage={mayManage}
                isBusy={isBusy}
                onRevoke={revoke}
              />
              {error && (
                <RequestNote
                  about={t('badge.failed')}
                  error={error}
                  permission={scorecardsBadgeManagePermission.name}
                />
              )}
            </Flex>
          )}
        </RequestView>
      </DialogBody>
      <DialogFooter>
        <Button variant="secondary" onPress={onClose}>
          {t('badge.close')}
        </Button>
        {mayManage && (
          <Button isDisabled={isBusy} onPress={create}>
            {t('badge.create')}
          </Button>
        )}
      </DialogFooter>
    </Dialog>
  );
};
