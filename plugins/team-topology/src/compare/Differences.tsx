import { Flex, Text, VisuallyHidden } from '@backstage/ui';
import {
  buildCompareScene,
  changeWords,
  OrgDiff,
  OrgModel,
} from '@kumiki/backstage-plugin-team-topology-common';
import { makeStyles, useTheme } from '@material-ui/core/styles';
import { useCallback, useState } from 'react';
import { DrawScene, useScene } from '../map/useMapScene';
import { useWords } from '../ui/useWords';
import { changeLanguage } from './comparison';
import { ChangeList } from './ChangeList';
import { CompareExport } from './CompareExport';
import { CompareMap } from './CompareMap';
import { EffectSign } from './EffectSign';

const useStyles = makeStyles({
  head: { flexWrap: 'wrap' },
  figures: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: 'var(--bui-space-4)',
    margin: 0,
  },
  figure: {
    display: 'flex',
    alignItems: 'center',
    gap: 'var(--bui-space-2)',
    '& dd': { margin: 0 },
    // The number comes first; its name is read out before it.
    '& dt': { order: 1 },
  },
  body: {
    // The list goes below the map where there is no room beside it, which depends
    // on what is around them and not on the width of the window alone.
    display: 'flex',
    flexWrap: 'wrap',
    gap: 'var(--bui-space-3)',
    '& > :first-child': { flex: '999 1 560px', minWidth: 0 },
    '& > :last-child': { flex: '1 1 340px', minWidth: 0 },
  },
});

const EFFECTS = ['added', 'removed', 'changed'] as const;

/** How much differs, where, and what. */
export const Differences = (props: {
  before: OrgModel;
  after: OrgModel;
  diff: OrgDiff;
  /** Whether the second is only proposed: nothing that it adds is in the catalog. */
  isProposed?: boolean;
  selected?: string;
  onSelect(ref: string | undefined): void;
  nodeBudget: number;
  onNodeBudgetChange(budget: number): void;
}) => {
  const { t, amount, date, language } = useWords();
  const classes = useStyles();
  const theme = useTheme().palette.type;
  const { before, after, diff, isProposed = false } = props;
  const { selected, onSelect, nodeBudget } = props;
  const state = useScene(
    useCallback<DrawScene>(
      layout => buildCompareScene(before, after, { diff, nodeBudget, layout }),
      [before, after, diff, nodeBudget],
    ),
  );
  const [message, setMessage] = useState('');
  const counts = changeWords(changeLanguage(language)).counts(diff.counts);
  const summary = isProposed
    ? counts
    : t('compare.summary', {
        dates: t('compare.between', {
          since: date(before.at),
          until: date(after.at),
        }),
        counts,
      });
  return (
    <Flex direction="column" gap="3">
      <Flex align="center" justify="between" gap="3" className={classes.head}>
        <dl className={classes.figures} aria-label={t('compare.figures')}>
          {EFFECTS.map(effect => (
            <div key={effect} className={classes.figure}>
              <dt>
                <Text as="span">{t(`compare.mark.${effect}`)}</Text>
              </dt>
              <dd>
                <Flex align="center" gap="2">
                  <EffectSign effect={effect} theme={theme} />
                  <Text as="span" variant="title-small" weight="bold">
                    {amount(diff.counts[effect])}
                  </Text>
                </Flex>
              </dd>
            </div>
          ))}
        </dl>
        <CompareExport
          scene={state.scene}
          diff={diff}
          isProposed={isProposed}
          theme={theme}
          announce={setMessage}
        />
      </Flex>
      <VisuallyHidden role="status">{message || summary}</VisuallyHidden>
      <div className={classes.body}>
        <CompareMap
          state={state}
          diff={diff}
          theme={theme}
          selected={selected}
          onSelect={onSelect}
          nodeBudget={nodeBudget}
          onNodeBudgetChange={props.onNodeBudgetChange}
        />
        <ChangeList
          after={after}
          inCatalog={isProposed ? before : after}
          diff={diff}
          theme={theme}
          selected={selected}
          onSelect={onSelect}
        />
      </div>
    </Flex>
  );
};
