import { useApi } from '@backstage/core-plugin-api';
import { Button, Text } from '@backstage/ui';
import {
  SMELL_LEVELS,
  SmellCounts as Counts,
  smellLevelTitle,
  teamTopologyModelReadPermission,
} from '@kumiki/backstage-plugin-team-topology-common';
import { RequestView, useRequest } from '@kumiki/frontend-common';
import { makeStyles } from '@material-ui/core/styles';
import { useCallback, useState } from 'react';
import { changeLanguage } from '../compare/comparison';
import { teamTopologyApiRef } from '../model/teamTopologyApi';
import { useWords } from '../ui/useWords';

const useStyles = makeStyles({
  scroll: { overflowX: 'auto' },
  table: {
    borderCollapse: 'collapse',
    '& th, & td': {
      padding: 'var(--bui-space-1) var(--bui-space-3)',
      textAlign: 'right',
    },
    '& th:first-child': { textAlign: 'left' },
  },
});

const CountsTable = (props: { counts: Counts }) => {
  const { t, date, amount, language } = useWords();
  const classes = useStyles();
  const { days } = props.counts;
  return (
    <div className={classes.scroll}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('smells.counts.day')}</th>
            {SMELL_LEVELS.map(level => (
              <th key={level} scope="col">
                {smellLevelTitle(level, changeLanguage(language))}
              </th>
            ))}
            <th scope="col">{t('smells.counts.notKnown')}</th>
          </tr>
        </thead>
        <tbody>
          {days.map(({ at, levels, rules }) => (
            <tr key={at}>
              <th scope="row">{date(at)}</th>
              {SMELL_LEVELS.map(level => (
                <td key={level}>{amount(levels[level])}</td>
              ))}
              <td>
                {amount(rules.reduce((all, { notKnown }) => all + notKnown, 0))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};

const LoadedCounts = () => {
  const api = useApi(teamTopologyApiRef);
  const request = useRequest(
    useCallback(signal => api.getSmellCounts({ signal }), [api]),
    { permission: teamTopologyModelReadPermission.name },
  );
  return (
    <RequestView request={request}>
      {counts => <CountsTable counts={counts} />}
    </RequestView>
  );
};

/** How many there were over the last year; asked for only where somebody wants it, since each date is a model. */
export const SmellCounts = () => {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <section aria-label={t('smells.counts.title')}>
      <Text as="h2" variant="title-x-small" weight="bold">
        {t('smells.counts.title')}
      </Text>
      {open ? (
        <LoadedCounts />
      ) : (
        <Button size="small" variant="secondary" onPress={() => setOpen(true)}>
          {t('smells.counts.show')}
        </Button>
      )}
    </section>
  );
};
