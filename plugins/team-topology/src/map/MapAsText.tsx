import { Accordion, AccordionPanel, AccordionTrigger } from '@backstage/ui';
import {
  MapFilter,
  OrgModel,
} from '@kumiki/backstage-plugin-team-topology-common';
import { useState } from 'react';
import { useWords } from '../ui/useWords';
import { MapTextList } from './MapTextList';

/** The same content as the picture, and what it hides, as a list. */
export const MapAsText = (props: {
  model: OrgModel;
  filter: MapFilter;
  onSelect(ref: string): void;
}) => {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <Accordion isExpanded={open} onExpandedChange={setOpen}>
      <AccordionTrigger level={2} title={t('map.text.title')} />
      <AccordionPanel>{open && <MapTextList {...props} />}</AccordionPanel>
    </Accordion>
  );
};
