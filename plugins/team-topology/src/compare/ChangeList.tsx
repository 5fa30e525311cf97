import { Button, Flex, Link, Text, VisuallyHidden } from '@backstage/ui';
import { useEntityRefLink } from '@backstage/plugin-catalog-react';
import {
  changeWords,
  describeChange,
  effectOf,
  groupChanges,
  MapTheme,
  nameOfRef,
  OrgChange,
  OrgDiff,
  OrgModel,
} from '@kumiki/backstage-plugin-team-topology-common';
import { makeStyles } from '@material-ui/core/styles';
import { useMemo, useState } from 'react';
import { useWords } from '../ui/useWords';
import { changeLanguage, mentions } from './comparison';
import { EffectSign } from './EffectSign';

/** As many as somebody reads; the rest is one press away. */
const SHOWN = 100;

const useStyles = makeStyles({
  root: {
    minWidth: 0,
    // Beside the map it scrolls by itself; below it, with the page.
    '@media (min-width: 1001px)': {
      position: 'relative',
      '& > div': {
        position: 'absolute',
        inset: 0,
        overflowY: 'auto',
        paddingRight: 'var(--bui-space-2)',
      },
    },
    '@media print': { '& > div': { position: 'static' } },
  },
  list: {
    margin: 0,
    padding: 0,
    listStyleType: "''",
    display: 'flex',
    flexDirection: 'column',
    gap: 'var(--bui-space-2)',
  },
  item: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: 'var(--bui-space-2)',
  },
  text: { minWidth: 0, overflowWrap: 'anywhere', paddingTop: 2 },
});

const ChangeItem = (props: {
  change: OrgChange;
  diff: OrgDiff;
  theme: MapTheme;
  /** Whether the catalog has it; what is gone, or only proposed, has no page. */
  known: boolean;
}) => {
  const { t, language } = useWords();
  const classes = useStyles();
  const entityHref = useEntityRefLink();
  const { change, diff, theme, known } = props;
  const words = changeWords(changeLanguage(language));
  const effect = effectOf(change);
  const sentence = describeChange(change, {
    language: changeLanguage(language),
    names: diff.names,
  });
  return (
    <li className={classes.item}>
      <EffectSign effect={effect} theme={theme} />
      <div className={classes.text}>
        <VisuallyHidden>{`${t(`compare.mark.${effect}`)}: `}</VisuallyHidden>
        {known ? (
          <Link href={entityHref(change.ref)} style={{ display: 'inline' }}>
            {sentence}
          </Link>
        ) : (
          <Text as="span">{sentence}</Text>
        )}
        {change.cause === 'time' && (
          <Text as="span" variant="body-small" color="secondary">
            {` (${words.byTime})`}
          </Text>
        )}
      </div>
    </li>
  );
};

function refsIn(model: OrgModel): Set<string> {
  return new Set(
    [
      ...model.teams,
      ...model.groupings.filter(({ known }) => known),
      ...[...model.responsibilities, ...model.interactions],
      ...[...model.capabilities, ...model.optOuts],
    ].map(({ ref }) => ref),
  );
}

function nameIn(diff: OrgDiff, after: OrgModel, ref: string): string {
  const known = [
    ...[...after.teams, ...after.groupings],
    ...[...after.responsibilities, ...after.interactions],
  ].find(item => item.ref === ref);
  return diff.names[ref] ?? known?.title ?? nameOfRef(ref);
}

/** A sentence for each change, by what it is about; each leads to its entity. */
export const ChangeList = (props: {
  after: OrgModel;
  /** Which of the two has what the catalog has. */
  inCatalog: OrgModel;
  diff: OrgDiff;
  theme: MapTheme;
  /** The ref whose changes alone are listed. */
  selected?: string;
  onSelect(ref: string | undefined): void;
}) => {
  const { t, language } = useWords();
  const classes = useStyles();
  const { after, inCatalog, diff, theme, selected, onSelect } = props;
  const words = changeWords(changeLanguage(language));
  const [showAll, setShowAll] = useState(false);
  const there = useMemo(() => refsIn(inCatalog), [inCatalog]);
  const changes = selected
    ? diff.changes.filter(change => mentions(change, selected))
    : diff.changes;
  const listed = showAll ? changes : changes.slice(0, SHOWN);
  return (
    <section className={classes.root} aria-label={t('compare.list')}>
      {/* It scrolls, so it is reached by keyboard. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div tabIndex={0}>
        <Flex direction="column" gap="3">
          {selected && (
            <Flex direction="column" align="start" gap="2">
              <Text as="p" role="status">
                {t('compare.only', { name: nameIn(diff, after, selected) })}
              </Text>
              <Button
                size="small"
                variant="secondary"
                onPress={() => onSelect(undefined)}
              >
                {t('compare.showAll')}
              </Button>
              {changes.length === 0 && (
                <Text as="p">{t('compare.noneOfIt')}</Text>
              )}
            </Flex>
          )}
          {groupChanges(listed).map(group => (
            <Flex key={group.subject} direction="column" gap="2">
              <Text as="h3" variant="body-medium" weight="bold">
                {words.subjects[group.subject]}
              </Text>
              <ul className={classes.list}>
                {group.changes.map((change, index) => (
                  <ChangeItem
                    key={index}
                    change={change}
                    diff={diff}
                    theme={theme}
                    known={there.has(change.ref)}
                  />
                ))}
              </ul>
            </Flex>
          ))}
          {listed.length < changes.length && (
            <Button
              size="small"
              variant="secondary"
              onPress={() => setShowAll(true)}
            >
              {words.more(changes.length - listed.length)}
            </Button>
          )}
        </Flex>
      </div>
    </section>
  );
};
