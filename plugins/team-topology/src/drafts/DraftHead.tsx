import { useApi } from '@backstage/core-plugin-api';
import { Button, Flex, Switch, Text, TextField } from '@backstage/ui';
import {
  Draft,
  DRAFT_LIMITS,
  nameOfRef,
  teamTopologyDraftCreatePermission,
} from '@kumiki/backstage-plugin-team-topology-common';
import { RequestNote } from '@kumiki/frontend-common';
import { useEffect, useState } from 'react';
import { teamTopologyApiRef } from '../model/teamTopologyApi';
import { TemplateFormButton } from '../ui/TemplateFormButton';
import { useWords } from '../ui/useWords';
import { OpenDraft } from './useDraft';

const DeleteButton = (props: { id: string; onDeleted(): void }) => {
  const { t } = useWords();
  const api = useApi(teamTopologyApiRef);
  const [sure, setSure] = useState(false);
  const [failure, setFailure] = useState<Error>();
  const remove = async () => {
    setFailure(undefined);
    try {
      await api.deleteDraft({ id: props.id });
      props.onDeleted();
    } catch (error) {
      setFailure(error instanceof Error ? error : new Error(String(error)));
    }
  };
  return (
    <>
      <Button
        size="small"
        variant="tertiary"
        onPress={() => (sure ? remove() : setSure(true))}
        onBlur={() => setSure(false)}
      >
        {t(sure ? 'drafts.reallyRemove' : 'drafts.remove')}
      </Button>
      {failure && (
        <RequestNote
          about={t('drafts.notRemoved')}
          error={failure}
          permission={teamTopologyDraftCreatePermission.name}
          onRetry={remove}
        />
      )}
    </>
  );
};

/** The name of a draft; stored when somebody leaves the field. */
const NameField = (props: { draft: Draft; edit: OpenDraft['edit'] }) => {
  const { t } = useWords();
  const { draft, edit } = props;
  const [name, setName] = useState(draft.name);
  useEffect(() => setName(draft.name), [draft.name]);
  return (
    <TextField
      aria-label={t('drafts.create.name')}
      value={name}
      onChange={setName}
      maxLength={100}
      isDisabled={draft.withheld}
      onBlur={() => {
        if (name.trim() && name !== draft.name) {
          edit({ name });
        }
      }}
      style={{ minWidth: 280 }}
    />
  );
};

/** What the draft is, and what to do with it as a whole. */
export const DraftHead = (props: {
  open: OpenDraft;
  draft: Draft;
  /** Whether every change can be made. */
  isPublishable: boolean;
  /** How many entities it changes, where one publication cannot change as many. */
  tooMany?: number;
  onClose(): void;
}) => {
  const { t, amount, date } = useWords();
  const { open, draft, isPublishable, tooMany, onClose } = props;
  const { changes, isOwn, owner, shared, withheld } = draft;
  const [message, setMessage] = useState('');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(window.location.href);
      setMessage(t('drafts.copied'));
    } catch {
      // Browsers give no clipboard to pages that are not served over TLS.
      setMessage(t('drafts.notCopied'));
    }
  };
  return (
    <Flex direction="column" gap="2">
      <Flex align="center" gap="3" style={{ flexWrap: 'wrap' }}>
        <Button size="small" variant="tertiary" onPress={onClose}>
          {t('drafts.back')}
        </Button>
        <NameField draft={draft} edit={open.edit} />
        <Text>{t('drafts.basedOn', { date: date(draft.at) })}</Text>
        {!isOwn && owner && (
          <Text>{t('drafts.by', { owner: nameOfRef(owner) })}</Text>
        )}
      </Flex>
      <Flex align="center" gap="3" style={{ flexWrap: 'wrap' }}>
        {isOwn && (
          <Switch
            label={t('drafts.share')}
            isSelected={shared}
            isDisabled={open.busy || withheld}
            onChange={isOn => open.edit({ shared: isOn })}
          />
        )}
        {shared && (
          <Button size="small" variant="secondary" onPress={copy}>
            {t('drafts.copyLink')}
          </Button>
        )}
        <Button
          size="small"
          variant="secondary"
          isDisabled={open.busy || withheld || changes.length === 0}
          onPress={() => open.edit({ changes: changes.slice(0, -1) })}
        >
          {t('drafts.undo')}
        </Button>
        {isOwn && <DeleteButton id={draft.id} onDeleted={onClose} />}
        {isPublishable && !withheld && (
          <TemplateFormButton
            template="publish-draft"
            formData={{ draft: draft.id, version: draft.version }}
            label={t('drafts.publish')}
            size="small"
          />
        )}
        {!isPublishable && changes.length > 0 && (
          <Text color="secondary">
            {tooMany === undefined
              ? t('drafts.publishHint')
              : t('drafts.tooMany', {
                  changed: amount(tooMany),
                  most: amount(DRAFT_LIMITS.published),
                })}
          </Text>
        )}
        <Text role="status">{message}</Text>
      </Flex>
    </Flex>
  );
};
