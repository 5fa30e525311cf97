import { useApi } from '@backstage/core-plugin-api';
import { Alert, Button, Flex, Link, Text, TextField } from '@backstage/ui';
import {
  DraftChangeType,
  DraftSummary,
  teamTopologyDraftCreatePermission,
  teamTopologyDraftReadPermission,
} from '@kumiki/backstage-plugin-team-topology-common';
import {
  DataTable,
  RequestNote,
  RequestView,
  useRequest,
} from '@kumiki/frontend-common';
import { FormEvent, useCallback, useState } from 'react';
import { teamTopologyApiRef } from '../model/teamTopologyApi';
import { useMapHref } from '../model/usePageState';
import { useToday } from '../model/useToday';
import { DateField } from '../page/DateControl';
import { useWords } from '../ui/useWords';

/** The form that somebody came for; nothing where they came for none. */
interface WantedChange {
  change?: DraftChangeType;
  /** The ref of what it is about. */
  about?: string;
}

const DraftLink = (props: { draft: DraftSummary; wanted: WantedChange }) => {
  const { draft, wanted } = props;
  const href = useMapHref({ view: 'drafts', draft: draft.id, ...wanted });
  return href ? <Link href={href}>{draft.name}</Link> : <>{draft.name}</>;
};

const NewDraft = (props: {
  /** The day that the page shows; today where it is absent. */
  at?: string;
  onOpen(id: string): void;
}) => {
  const { t, date } = useWords();
  const api = useApi(teamTopologyApiRef);
  const today = useToday().value?.day ?? '';
  const { onOpen } = props;
  const [chosen, setChosen] = useState(props.at);
  const at = chosen ?? today;
  const [name, setName] = useState<string>();
  const shownName =
    name ?? (at ? t('drafts.create.defaultName', { date: date(at) }) : '');
  const [error, setError] = useState<Error>();
  const [busy, setBusy] = useState(false);
  const create = async () => {
    setBusy(true);
    setError(undefined);
    try {
      const draft = await api.createDraft({ name: shownName, at: chosen });
      onOpen(draft.id);
    } catch (failure) {
      setError(failure instanceof Error ? failure : new Error(String(failure)));
      setBusy(false);
    }
  };
  return (
    <form
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        create();
      }}
      aria-label={t('drafts.create.title')}
    >
      <Flex direction="column" gap="3">
        <Text as="h2" variant="title-small">
          {t('drafts.create.title')}
        </Text>
        <Flex align="end" gap="3" style={{ flexWrap: 'wrap' }}>
          <TextField
            label={t('drafts.create.name')}
            value={shownName}
            onChange={setName}
            maxLength={100}
            isRequired
            style={{ minWidth: 260 }}
          />
          <DateField
            id="draft-at"
            label={t('drafts.create.at')}
            value={at}
            onChange={setChosen}
          />
          <Button type="submit" isDisabled={busy || !shownName.trim()}>
            {t('drafts.create.submit')}
          </Button>
        </Flex>
        {error && (
          <RequestNote
            about={t('drafts.create.failed')}
            error={error}
            permission={teamTopologyDraftCreatePermission.name}
            onRetry={create}
          />
        )}
      </Flex>
    </form>
  );
};

/** The drafts of the reader, and how to make one. */
export const DraftList = (
  props: WantedChange & { at?: string; onOpen(id: string): void },
) => {
  const { t, amount, date, timestamp } = useWords();
  const { change, about, ...own } = props;
  const api = useApi(teamTopologyApiRef);
  const request = useRequest(
    useCallback(signal => api.listDrafts({ signal }), [api]),
    { permission: teamTopologyDraftReadPermission.name },
  );
  const columns = (['name', 'at', 'changes', 'shared', 'updated'] as const).map(
    column => t(`drafts.columns.${column}`),
  );
  return (
    <RequestView request={request}>
      {({ items }) => (
        <Flex direction="column" gap="5">
          {change && items.length > 0 && (
            <Text as="p" role="status">
              {t('drafts.forChange', { change: t(`drafts.kind.${change}`) })}
            </Text>
          )}
          {items.length === 0 ? (
            <Alert
              icon
              role="status"
              status="info"
              title={t('drafts.empty.title')}
              description={t('drafts.empty.description')}
            />
          ) : (
            <DataTable
              label={t('drafts.list')}
              columns={columns}
              rows={items.map(draft => ({
                id: draft.id,
                cells: [
                  <DraftLink draft={draft} wanted={{ change, about }} />,
                  date(draft.at),
                  amount(draft.changeCount),
                  t(
                    draft.shared
                      ? 'drafts.visibleTo.link'
                      : 'drafts.visibleTo.you',
                  ),
                  timestamp(draft.updatedAt),
                ],
              }))}
            />
          )}
          <NewDraft {...own} />
        </Flex>
      )}
    </RequestView>
  );
};
