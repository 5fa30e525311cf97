import { Button, SearchField, Text } from '@backstage/ui';
import { useWords } from '../ui/useWords';
import { NameOf } from './teamNames';
import { MapSearchResult } from './useMapSearch';

/** Whoever looks for another one types more of its name. */
const OFFERED = 3;

/** What the search box needs. */
export interface MapSearchProps {
  text: string;
  onChange(text: string): void;
  /** Enter: the next match. */
  onNext(): void;
  /** Draws a team that was found and is not on the map, where that is possible. */
  onDraw?(ref: string): void;
  result: MapSearchResult;
  nameOf: NameOf;
}

/** Finds teams by name; what it found is read out. */
export const MapSearch = (props: MapSearchProps) => {
  const { t, amount, list } = useWords();
  const { text, result, nameOf, onDraw } = props;
  const { matches, notDrawn, current } = result;

  const status: string[] = [];
  if (text.trim() && !matches.length && !notDrawn.length) {
    status.push(t('map.search.none'));
  } else if (text.trim()) {
    status.push(
      current
        ? t('map.search.position', {
            position: amount(matches.indexOf(current) + 1),
            total: amount(matches.length),
            team: nameOf(current),
          })
        : t('map.search.matches', { count: matches.length }),
    );
    if (notDrawn.length) {
      status.push(t('map.search.notDrawn', { count: notDrawn.length }));
    }
  }

  return (
    <>
      <SearchField
        aria-label={t('map.search.label')}
        placeholder={t('map.search.placeholder')}
        size="small"
        value={text}
        onChange={props.onChange}
        onSubmit={props.onNext}
        style={{ width: 220 }}
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
    </>
  );
};
