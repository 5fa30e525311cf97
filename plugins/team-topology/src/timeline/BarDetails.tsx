import { ButtonLink, Flex, Popover, Text } from '@backstage/ui';
import { EntityLink } from '@kumiki/frontend-common';
import { RefObject } from 'react';
import { useMapHref } from '../model/usePageState';
import { Field, FieldList } from '../ui/Field';
import { FrictionLabel } from '../ui/FrictionLabel';
import { useWords } from '../ui/useWords';
import { BarPlace } from './LaneRow';
import { movedBy } from './timeAxis';
import { useCompareHref } from './timelineHrefs';
import { BarWords } from './useBarWords';

const DetailsOfBar = (props: {
  place: BarPlace;
  words: BarWords;
  /** The first day of the timeline, before which there is nothing to compare with. */
  first: string;
}) => {
  const { t, date } = useWords();
  const { place, words, first } = props;
  const { lane, bar } = place;
  const mapHref = useMapHref({ view: 'map', at: bar.from, selected: lane.ref });
  const compareHref = useCompareHref()({
    from: movedBy(bar.from, -1),
    to: bar.from,
  });
  const friction = bar.group === 'interactions' ? bar.span.friction : undefined;
  const plannedEnd =
    bar.group === 'interactions' ? bar.span.plannedEnd : undefined;
  return (
    <Flex direction="column" gap="3" style={{ maxWidth: 320 }}>
      <Text weight="bold">
        <EntityLink entityRef={lane.ref} title={lane.title} />
      </Text>
      <FieldList>
        <Field label={t('timeline.details.what')} wide>
          <Text>{words.what(bar)}</Text>
        </Field>
        <Field label={t('timeline.details.when')} wide>
          <Text>{words.days(bar)}</Text>
        </Field>
        {friction && (
          <Field label={t('friction.label')} wide>
            <FrictionLabel level={friction} />
          </Field>
        )}
        {plannedEnd && (
          <Field label={t('timeline.details.plannedEnd')} wide>
            <Text>{date(plannedEnd)}</Text>
          </Field>
        )}
        <Field label={t('timeline.details.origin')} wide>
          <Text>{words.origin(bar)}</Text>
        </Field>
      </FieldList>
      <Flex gap="2" style={{ flexWrap: 'wrap' }}>
        {mapHref && (
          <ButtonLink href={mapHref} size="small" variant="secondary">
            {t('timeline.details.map')}
          </ButtonLink>
        )}
        {compareHref && bar.from > first && (
          <ButtonLink href={compareHref} size="small" variant="tertiary">
            {t('timeline.details.compare')}
          </ButtonLink>
        )}
      </Flex>
    </Flex>
  );
};

/** What a bar tells, beside it. */
export const BarDetails = (props: {
  /** The bar; absent where none is open. */
  place?: BarPlace;
  triggerRef: RefObject<HTMLElement>;
  words: BarWords;
  first: string;
  onClose(): void;
}) => {
  const { t } = useWords();
  const { place, triggerRef, onClose, ...others } = props;
  return (
    <Popover
      triggerRef={triggerRef}
      isOpen={Boolean(place)}
      onOpenChange={isOpen => !isOpen && onClose()}
      aria-label={
        place && t('timeline.details.label', { title: place.lane.title })
      }
    >
      {place && <DetailsOfBar place={place} {...others} />}
    </Popover>
  );
};
