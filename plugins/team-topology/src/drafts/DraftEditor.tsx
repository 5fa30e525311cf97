import { Alert, Button, ButtonIcon, Flex, Text } from '@backstage/ui';
import {
  Draft,
  DRAFT_LIMITS,
  DraftChange,
  DraftChangeType,
  DraftPreview,
  teamTopologyDraftCreatePermission,
} from '@kumiki/backstage-plugin-team-topology-common';
import {
  failureOf,
  RequestProblem,
  RequestView,
} from '@kumiki/frontend-common';
import { makeStyles } from '@material-ui/core/styles';
import { RiCloseLine } from '@remixicon/react';
import { useMemo } from 'react';
import { useWords } from '../ui/useWords';
import { ChangeForm } from './ChangeForm';
import { DraftConsequences } from './DraftConsequences';
import { DraftHead } from './DraftHead';
import { useChangeWords } from './useChangeWords';
import { OpenDraft, useDraft, usePreview } from './useDraft';

const useStyles = makeStyles({
  body: {
    display: 'grid',
    gap: 'var(--bui-space-5)',
    gridTemplateColumns: '320px minmax(0, 1fr)',
    '@media (max-width: 1200px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  changes: { margin: 0, paddingInlineStart: '1.5em', overflowWrap: 'anywhere' },
});

/** What the editor needs from the page. */
interface DraftEditorProps {
  id: string;
  /** Which form is open. */
  type?: DraftChangeType;
  onTypeChange(type: DraftChangeType): void;
  /** What somebody came from. */
  about?: string;
  onClose(): void;
  selected?: string;
  onSelect(ref: string | undefined): void;
  nodeBudget: number;
  onNodeBudgetChange(budget: number): void;
}

const ChangeItems = (props: {
  changes: readonly DraftChange[];
  preview: DraftPreview;
  /** Whether it is of other changes, and the next one is on its way. */
  isOutdated: boolean;
  /** Takes one away, by its place; absent where the reader cannot. */
  onRemove?(index: number): void;
}) => {
  const { t } = useWords();
  const classes = useStyles();
  const { changes, preview, isOutdated, onRemove } = props;
  const { before, after } = preview;
  const problems = isOutdated ? [] : preview.problems;
  const models = useMemo(() => [before, after], [before, after]);
  const { tell, explain } = useChangeWords(models);
  return (
    <section aria-label={t('drafts.changes')}>
      <Flex direction="column" gap="2">
        <Text as="h3" variant="body-medium" weight="bold">
          {t('drafts.changes')}
        </Text>
        {changes.length === 0 && <Text>{t('drafts.noChanges')}</Text>}
        <ol className={classes.changes}>
          {changes.map((change, index) => {
            const problem = problems.find(it => it.change === index);
            return (
              <li key={index}>
                <Text as="span">{tell(change)}</Text>
                {onRemove && (
                  <ButtonIcon
                    size="small"
                    variant="tertiary"
                    icon={<RiCloseLine />}
                    aria-label={t('drafts.removeChange', {
                      change: tell(change),
                    })}
                    onPress={() => onRemove(index)}
                  />
                )}
                {problem && (
                  <Text as="p" color="danger">
                    {explain(problem)}
                  </Text>
                )}
              </li>
            );
          })}
        </ol>
      </Flex>
    </section>
  );
};

/** Why the last edit was not stored. */
const EditProblem = ({ open }: { open: OpenDraft }) => {
  const { t } = useWords();
  const { problem, isConflict, reload } = open;
  if (!problem) {
    return null;
  }
  return isConflict ? (
    <Alert
      icon
      role="alert"
      status="warning"
      title={t('drafts.conflict.title')}
      description={failureOf(problem).reason}
      customActions={
        <Button size="small" variant="secondary" onPress={reload}>
          {t('drafts.conflict.reload')}
        </Button>
      }
    />
  ) : (
    <RequestProblem
      error={problem}
      permission={teamTopologyDraftCreatePermission.name}
    />
  );
};

const LoadedDraft = (
  props: DraftEditorProps & { draft: Draft; open: OpenDraft },
) => {
  const { t } = useWords();
  const classes = useStyles();
  const { draft, open, type = 'found-team', onTypeChange, about } = props;
  const { changes, withheld } = draft;
  const request = usePreview(draft.at, changes);
  const { problems, existingCount = 0 } = request.value ?? {};
  const isTooLarge = existingCount > DRAFT_LIMITS.published;
  const isPublishable =
    changes.length > 0 &&
    !request.loading &&
    problems?.length === 0 &&
    !isTooLarge;
  return (
    <Flex direction="column" gap="4">
      <DraftHead
        open={open}
        draft={draft}
        isPublishable={isPublishable}
        tooMany={isTooLarge ? existingCount : undefined}
        onClose={props.onClose}
      />
      {withheld && (
        <Alert
          icon
          role="status"
          status="info"
          title={t('drafts.withheld.title')}
          description={t('drafts.withheld.description')}
        />
      )}
      <EditProblem open={open} />
      <RequestView request={request}>
        {preview => (
          <div className={classes.body}>
            <Flex direction="column" gap="4">
              <ChangeItems
                changes={changes}
                preview={preview}
                isOutdated={request.loading}
                onRemove={
                  withheld || open.busy
                    ? undefined
                    : index =>
                        open.edit({
                          changes: changes.filter((_, at) => at !== index),
                        })
                }
              />
              {!withheld && (
                <ChangeForm
                  type={type}
                  onTypeChange={onTypeChange}
                  about={about}
                  model={preview.after}
                  changes={changes}
                  isBusy={open.busy}
                  onAdd={added =>
                    open.edit({ changes: [...changes, ...added] })
                  }
                />
              )}
            </Flex>
            <section aria-label={t('drafts.consequences')}>
              <DraftConsequences
                preview={preview}
                selected={props.selected}
                onSelect={props.onSelect}
                nodeBudget={props.nodeBudget}
                onNodeBudgetChange={props.onNodeBudgetChange}
              />
            </section>
          </div>
        )}
      </RequestView>
    </Flex>
  );
};

/** A draft: what it changes, the form for the next change, and what comes of it. */
export const DraftEditor = (props: DraftEditorProps) => {
  const open = useDraft(props.id);
  return (
    <RequestView request={open.request}>
      {read => (
        <LoadedDraft {...props} draft={open.draft ?? read} open={open} />
      )}
    </RequestView>
  );
};
