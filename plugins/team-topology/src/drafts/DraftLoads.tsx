import { Flex, Text } from '@backstage/ui';
import {
  ChangedLoad,
  TeamLoad,
} from '@kumiki/backstage-plugin-team-topology-common';
import { PanelList } from '../map/panel/panelParts';
import { useWords } from '../ui/useWords';

/** The teams that have something else to do with a draft, in numbers before and after. */
export const DraftLoads = ({ loads }: { loads: readonly ChangedLoad[] }) => {
  const { t, amount, list } = useWords();
  const told = (
    load: TeamLoad | undefined,
    measure: ChangedLoad['measures'][number],
  ) => {
    if (!load) {
      return t('drafts.load.none');
    }
    const count = measure === 'members' ? load.members : load.total[measure];
    return count === undefined ? t('load.notKnown') : amount(count);
  };
  return loads.length === 0 ? null : (
    <section aria-label={t('drafts.load.title')}>
      <Flex direction="column" gap="2">
        <Text as="h3" variant="body-medium" weight="bold">
          {t('drafts.load.title')}
        </Text>
        <PanelList
          items={loads.map(({ team, title, before, after, measures }) => ({
            key: team,
            content: (
              <Text as="span">
                <Text as="span" weight="bold">{`${title} `}</Text>
                {list(
                  measures.map(measure =>
                    t('drafts.load.row', {
                      measure:
                        measure === 'members'
                          ? t('load.members')
                          : t(`load.measure.${measure}`),
                      before: told(before, measure),
                      after: told(after, measure),
                    }),
                  ),
                )}
              </Text>
            ),
          }))}
        />
      </Flex>
    </section>
  );
};
