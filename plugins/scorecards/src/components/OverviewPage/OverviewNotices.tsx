import { parseEntityRef } from '@backstage/catalog-model';
import { humanizeEntityRef } from '@backstage/plugin-catalog-react';
import {
  Accordion,
  AccordionPanel,
  AccordionTrigger,
  Text,
} from '@backstage/ui';
import { ScorecardOverview } from '@kumiki/backstage-plugin-scorecards-common';
import { RiErrorWarningLine } from '@remixicon/react';
import { useWords } from '../../hooks/useWords';
import { IconText } from '../IconText';
import { PlainList } from '../PlainList';

/** What is counted in the whole and in no team. */
export const OverviewNotices = (props: { overview: ScorecardOverview }) => {
  const { t, amount } = useWords();
  const { unowned, missingOwners } = props.overview;
  return (
    <>
      {unowned > 0 && (
        <IconText
          icon={RiErrorWarningLine}
          text={t('overview.unowned', { total: amount(unowned) })}
        />
      )}
      {missingOwners.length > 0 && (
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
      )}
    </>
  );
};
