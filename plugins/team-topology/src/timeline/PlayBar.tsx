import {
  Button,
  ButtonIcon,
  ButtonLink,
  Flex,
  Slider,
  Text,
} from '@backstage/ui';
import {
  RiArrowLeftSLine,
  RiArrowRightSLine,
  RiCloseLine,
  RiPauseLine,
  RiPlayLine,
} from '@remixicon/react';
import { useEffect, useState } from 'react';
import { useMapHref } from '../model/usePageState';
import { useWords } from '../ui/useWords';
import { BarLane, figuresOn } from './timelineBars';

/** How long a day is shown while it plays. */
const STEP_IN_MILLISECONDS = 700;

function wantsNoMotion(): boolean {
  return Boolean(
    window.matchMedia?.('(prefers-reduced-motion: reduce)')?.matches,
  );
}

/** How things were on the day of the cursor, in one line. */
function useFigures(lanes: readonly BarLane[], day: string | undefined) {
  const { t, date, list, amount } = useWords();
  if (!day) {
    return undefined;
  }
  const { teams, dropped, contested, inForce } = figuresOn(lanes, day);
  return t('timeline.play.figures', {
    date: date(day),
    figures: list([
      t('timeline.play.teams', { count: teams }),
      t('timeline.play.dropped', { total: amount(dropped) }),
      t('timeline.play.contested', { total: amount(contested) }),
      t('timeline.play.inForce', { count: inForce }),
    ]),
  });
}

/** Goes through the days on which anything changes, by itself or step by step. */
export const PlayBar = (props: {
  /** Sorted. */
  days: readonly string[];
  lanes: readonly BarLane[];
  cursor?: string;
  onCursorChange(day: string | undefined): void;
}) => {
  const { t, date } = useWords();
  const { days, lanes, cursor, onCursorChange } = props;
  const [isPlaying, setIsPlaying] = useState(false);
  const at = cursor === undefined ? -1 : days.indexOf(cursor);
  const figures = useFigures(lanes, cursor);
  const mapHref = useMapHref({ view: 'map', at: cursor });

  useEffect(() => {
    if (!isPlaying) {
      return undefined;
    }
    const timer = setTimeout(() => {
      if (at + 1 < days.length) {
        onCursorChange(days[at + 1]);
      } else {
        setIsPlaying(false);
      }
    }, STEP_IN_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [isPlaying, at, days, onCursorChange]);

  if (days.length === 0) {
    return null;
  }
  const play = () => {
    const isAtEnd = at + 1 >= days.length;
    onCursorChange(days[isAtEnd ? 0 : at + 1]);
    // Nothing moves by itself where the reader wants no motion.
    setIsPlaying(!wantsNoMotion());
  };
  const stop = () => {
    setIsPlaying(false);
    onCursorChange(undefined);
  };
  const step = (index: number) => {
    setIsPlaying(false);
    onCursorChange(days[index]);
  };
  return (
    <Flex
      role="group"
      aria-label={t('timeline.play.label')}
      align="center"
      gap="2"
      style={{ flexWrap: 'wrap' }}
    >
      <Button
        size="small"
        variant="secondary"
        iconStart={isPlaying ? <RiPauseLine /> : <RiPlayLine />}
        onPress={() => (isPlaying ? setIsPlaying(false) : play())}
      >
        {t(isPlaying ? 'timeline.play.pause' : 'timeline.play.start')}
      </Button>
      {cursor !== undefined && (
        <>
          <ButtonIcon
            size="small"
            variant="tertiary"
            aria-label={t('timeline.play.previous')}
            icon={<RiArrowLeftSLine />}
            isDisabled={at <= 0}
            onPress={() => step(at - 1)}
          />
          <ButtonIcon
            size="small"
            variant="tertiary"
            aria-label={t('timeline.play.next')}
            icon={<RiArrowRightSLine />}
            isDisabled={at + 1 >= days.length}
            onPress={() => step(at + 1)}
          />
          {days.length > 1 && (
            <div style={{ flex: '1 1 160px', maxWidth: 320 }}>
              <Slider
                aria-label={t('timeline.play.day')}
                minValue={0}
                maxValue={days.length - 1}
                value={at}
                onChange={(value: number) => step(value)}
              />
            </div>
          )}
          <ButtonIcon
            size="small"
            variant="tertiary"
            aria-label={t('timeline.play.stop')}
            icon={<RiCloseLine />}
            onPress={stop}
          />
          {mapHref && (
            <ButtonLink size="small" variant="tertiary" href={mapHref}>
              {t('timeline.play.map', { date: date(cursor) })}
            </ButtonLink>
          )}
        </>
      )}
      <Text as="span" variant="body-small" aria-live="polite">
        {figures ?? ''}
      </Text>
    </Flex>
  );
};
