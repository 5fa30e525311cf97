import { parseEntityRef } from '@backstage/catalog-model';
import { humanizeEntityRef } from '@backstage/plugin-catalog-react';
import {
  Accordion,
  AccordionPanel,
  AccordionTrigger,
  Text,
} from '@backstage/ui';
import { ScorecardOverview } from '@kumiki/backstage-plugin-scorecards-common';
import { useWords } from '../../hooks/useWords';
import { PlainList } from '../PlainList';

/** Owners that do not exist. */
export const MissingOwners = (props: {
  missingOwners: ScorecardOverview['missingOwners'];
}) => {
  const { t, amount } = useWords();
  const { missingOwners } = props;
  if (missingOwners.length === 0) {
    return null;
  }
  return (
    <Accordion>
      <AccordionTrigger
        title={`${t('overview.missingOwners')}: ${amount(
          missingOwners.length,
        )}`}
      />
      <AccordionPanel>
        <PlainList>
          {missingOwners.map(({ owner, entities }) => (
            <Text key={owner} as="span">
              {t('overview.missingOwner', {
                owner: humanizeEntityRef(parseEntityRef(owner), {
                  defaultKind: 'group',
                }),
                count: entities,
              })}
            </Text>
          ))}
        </PlainList>
      </AccordionPanel>
    </Accordion>
  );
};
