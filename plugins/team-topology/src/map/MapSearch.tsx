import { Button, SearchField, Text } from '@backstage/ui';
import {
  MapScene,
  OrgModel,
} from '@kumiki/backstage-plugin-team-topology-common';
import { useEffect, useMemo, useState } from 'react';
import { useWords } from '../ui/useWords';
import { readingOrder } from './geometry';
import { NameOf, searchTeams } from './teamNames';
import { useMapStyles } from './useMapStyles';

/** What a search has found on the map and beyond it. */
interface MapSearchResult {
  /** Refs of the teams and groupings on the map, in reading order. */
  matches: string[];
  /** Refs of the teams of the model that match and are not on the map, by name. */
  notDrawn: string[];
  /** What the groupings on the map say that they are, by ref. */
  typeNames: ReadonlyMap<string, string | undefined>;
  /** The match that is shown now. */
  current?: string;
  /** Goes to the next match, after the last to the first. */
  next(): string | undefined;
}

/** Finds teams and groupings by name, and groupings by what they say that they are. */
export function useMapSearch(
  model: OrgModel,
  scene: MapScene | undefined,
  text: string,
): MapSearchResult {
  const { t } = useWords();
  const [position, setPosition] = useState(-1);

  const found = useMemo(() => {
    const drawn = readingOrder([
      ...(scene?.teams ?? []).map(({ ref, box, label }) => ({
        ...{ ref, box, label, typeName: undefined },
      })),
      ...(scene?.groupings ?? []).map(({ ref, box, label, type }) => ({
        ...{ ref, box, label },
        typeName: type && t(`groupingType.${type}.name`),
      })),
    ]);
    const onMap = new Set(drawn.map(({ ref }) => ref));
    const elsewhere = model.teams
      .filter(({ ref, isGrouping }) => !onMap.has(ref) && !isGrouping)
      .map(({ ref, title }) => ({ ref, label: title }))
      .sort((a, b) => a.label.localeCompare(b.label));
    return {
      matches: searchTeams(drawn, text),
      notDrawn: searchTeams(elsewhere, text),
      typeNames: new Map(drawn.map(({ ref, typeName }) => [ref, typeName])),
    };
  }, [model, scene, text, t]);

  useEffect(() => setPosition(-1), [found]);

  const { matches } = found;
  return {
    ...found,
    current: matches[position],
    next: () => {
      const following = matches.length ? (position + 1) % matches.length : -1;
      setPosition(following);
      return matches[following];
    },
  };
}

/** Whoever looks for another one types more of its name. */
const OFFERED = 3;

/** What the search box needs. */
interface MapSearchProps {
  text: string;
  onChange(text: string): void;
  /** Enter: the next match. */
  onNext(): void;
  /** Draws a team that was found and is not on the map, where that is possible. */
  onDraw?(ref: string): void;
  result: MapSearchResult;
  nameOf: NameOf;
}

/** Finds teams and groupings; what it found is read out. */
export const MapSearch = (props: MapSearchProps) => {
  const { t, amount, list } = useWords();
  const classes = useMapStyles();
  const { text, result, nameOf, onDraw } = props;
  const { matches, notDrawn, current } = result;
  const called = (ref: string) => {
    const type = result.typeNames.get(ref);
    const name = nameOf(ref);
    return type ? t('filters.groupingOfType', { name, type }) : name;
  };

  const status: string[] = [];
  if (text.trim() && !matches.length && !notDrawn.length) {
    status.push(t('map.search.none'));
  } else if (text.trim()) {
    status.push(
      current
        ? t('map.search.position', {
            position: amount(matches.indexOf(current) + 1),
            total: amount(matches.length),
            team: called(current),
          })
        : t('map.search.matches', { count: matches.length }),
    );
    if (notDrawn.length) {
      status.push(t('map.search.notDrawn', { count: notDrawn.length }));
    }
  }

  return (
    <div className={classes.search}>
      <SearchField
        aria-label={t('map.search.label')}
        placeholder={t('map.search.placeholder')}
        size="small"
        value={text}
        onChange={props.onChange}
        onSubmit={props.onNext}
        style={{ width: 200, boxShadow: '0 0 0 1px var(--bui-border-2)' }}
      />
      <Text as="span" role="status" variant="body-small" color="secondary">
        {list(status)}
      </Text>
      {onDraw &&
        notDrawn.slice(0, OFFERED).map(ref => (
          <Button
            key={ref}
            size="small"
            variant="secondary"
            onPress={() => onDraw(ref)}
          >
            {t('map.search.draw', { team: nameOf(ref) })}
          </Button>
        ))}
    </div>
  );
};
