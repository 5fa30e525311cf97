import { Alert, Flex, Text } from '@backstage/ui';
import {
  OrgModel,
  SmellReport,
} from '@kumiki/backstage-plugin-team-topology-common';
import { RequestView, saveCsv } from '@kumiki/frontend-common';
import { useMemo } from 'react';
import { PageState } from '../model/pageState';
import { UpdatePageState } from '../model/usePageState';
import { useWords } from '../ui/useWords';
import { SmellCounts } from './SmellCounts';
import { SmellCoverage } from './SmellCoverage';
import { groupSmells, nameIn, tellSmells, ToldSmell } from './smellGroups';
import { SmellItem } from './SmellItem';
import { SmellToolbar } from './SmellToolbar';
import { useSmells } from './useSmells';

/** What the view needs from the page. */
interface SmellsProps {
  model: OrgModel;
  state: PageState;
  update: UpdatePageState;
}

/** Lines for spreadsheets; the first are the heads. */
function useCsvLines() {
  const { t, list } = useWords();
  return (told: readonly ToldSmell[], report: SmellReport) => [
    [
      t('smells.columns.level'),
      t('smells.columns.rule'),
      t('smells.columns.sentence'),
      t('smells.columns.teams'),
      t('smells.columns.threshold'),
      t('smells.columns.source'),
      t('smells.columns.since'),
      t('smells.columns.snoozed'),
    ],
    ...told.map(({ smell, text }) => [
      text.level,
      `${text.title} (${smell.rule})`,
      text.sentence,
      list(smell.teams.map(ref => nameIn(report, ref))),
      text.threshold,
      text.source,
      smell.since,
      smell.snooze?.until,
    ]),
  ];
}

const LoadedSmells = (
  props: SmellsProps & { report: SmellReport; onChanged(): void },
) => {
  const { t, language } = useWords();
  const { model, state, update, report, onChanged } = props;
  const { rules, teams, search = '', by = 'rule' } = state;
  const toLines = useCsvLines();
  const told = useMemo(
    () => tellSmells(report, { language, filter: { rules, teams, search } }),
    [report, language, rules, teams, search],
  );
  const groups = groupSmells(told, {
    ...{ by, language },
    nameOf: ref => nameIn(report, ref),
    organisation: t('smells.organisation'),
  });
  const snoozing = model.boundaries
    ? undefined
    : { today: report.at, onChanged };
  return (
    <Flex direction="column" gap="4">
      <Text as="p">{t('smells.intro')}</Text>
      <SmellToolbar
        model={model}
        state={state}
        update={update}
        onDownload={() => saveCsv('smells.csv', toLines(told, report))}
      />
      <SmellCoverage report={report} />
      {told.length === 0 && (
        <Alert
          icon
          role="status"
          status="info"
          title={t('smells.none.title')}
          description={t(
            report.smells.length === 0
              ? 'smells.none.description'
              : 'smells.none.filtered',
          )}
        />
      )}
      {groups.map(group => (
        <section key={group.key} aria-label={group.title}>
          <Flex direction="column" gap="3">
            <Text as="h2" variant="title-x-small" weight="bold">
              {group.title}
            </Text>
            {group.smells.map(({ key, smell, text }) => (
              <SmellItem
                key={key}
                smell={smell}
                text={text}
                snoozing={snoozing}
              />
            ))}
          </Flex>
        </section>
      ))}
      {report.snoozed > 0 && (
        <Text as="p" color="secondary">
          {t('smells.snoozedCount', { count: report.snoozed })}
        </Text>
      )}
      <SmellCounts />
    </Flex>
  );
};

/** What in the organisation usually wants a decision. */
export const Smells = (props: SmellsProps) => {
  const { at, snoozed } = props.state;
  const request = useSmells({ at, includeSnoozed: snoozed });
  return (
    <RequestView request={request}>
      {report => (
        <LoadedSmells {...props} report={report} onChanged={request.retry} />
      )}
    </RequestView>
  );
};
