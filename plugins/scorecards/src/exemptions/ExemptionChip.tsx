import { useEntityPresentation } from '@backstage/plugin-catalog-react';
import { Exemption } from '@kumiki/backstage-plugin-scorecards-common';
import { RiCalendarCheckLine, RiHourglassLine } from '@remixicon/react';
import { IconText } from '../ui/blocks';
import { useWords } from '../words/useWords';

/** The name of a person; an empty ref is nobody. */
export function usePersonName(ref: string): string {
  return useEntityPresentation(ref).primaryTitle;
}

const GrantedBy = (props: { exemption: Exemption; person: string }) => {
  const { t, date } = useWords();
  const { exemption } = props;
  const person = usePersonName(props.person);
  return (
    <IconText
      icon={RiCalendarCheckLine}
      text={
        exemption.until
          ? t('exemption.untilBy', { date: date(exemption.until), person })
          : t('exemption.noEndBy', { person })
      }
    />
  );
};

/** Until when a check is exempt and who granted that, or that it is asked for. */
export const ExemptionChip = (props: { exemption: Exemption }) => {
  const { t, date } = useWords();
  const { exemption } = props;
  const { state, until, decidedBy } = exemption;
  if (state === 'asked') {
    return (
      <IconText
        icon={RiHourglassLine}
        text={t('exemption.asked', { date: until ? date(until) : '–' })}
      />
    );
  }
  if (decidedBy) {
    return <GrantedBy exemption={exemption} person={decidedBy} />;
  }
  return (
    <IconText
      icon={RiCalendarCheckLine}
      text={
        until
          ? t('exemption.until', { date: date(until) })
          : t('exemption.noEnd')
      }
    />
  );
};
