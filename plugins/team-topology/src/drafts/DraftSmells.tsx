import { Flex, Text } from '@backstage/ui';
import {
  describeSmell,
  OrgSmell,
  smellKey,
  SmellChanges,
} from '@kumiki/backstage-plugin-team-topology-common';
import { changeLanguage } from '../compare/comparison';
import { PanelList } from '../map/panel/panelParts';
import { LevelSign } from '../smells/LevelSign';
import { useWords } from '../ui/useWords';

const Smells = (props: {
  title: string;
  smells: readonly OrgSmell[];
  names: Record<string, string>;
}) => {
  const { language } = useWords();
  const { title, smells, names } = props;
  return smells.length === 0 ? null : (
    <Flex direction="column" gap="1">
      <Text as="h4" variant="body-small" weight="bold">
        {title}
      </Text>
      <PanelList
        items={smells.map(smell => {
          const text = describeSmell(smell, {
            ...{ language: changeLanguage(language), names },
          });
          return {
            key: smellKey(smell),
            content: (
              <Flex align="start" gap="2">
                <LevelSign level={smell.level} />
                <Text as="span">
                  <Text as="span" weight="bold">{`${text.level}: `}</Text>
                  {text.sentence}
                </Text>
              </Flex>
            ),
          };
        })}
      />
    </Flex>
  );
};

/** Which smells a draft takes away, and which it brings. */
export const DraftSmells = ({ smells }: { smells: SmellChanges }) => {
  const { t, amount } = useWords();
  const { counts, went, came, names } = smells;
  const title = t('drafts.smells.title', {
    before: amount(counts.before),
    after: amount(counts.after),
  });
  return (
    <section aria-label={title}>
      <Flex direction="column" gap="2">
        <Text as="h3" variant="body-medium" weight="bold">
          {title}
        </Text>
        {went.length + came.length === 0 && (
          <Text>{t('drafts.smells.same')}</Text>
        )}
        <Smells title={t('drafts.smells.went')} smells={went} names={names} />
        <Smells title={t('drafts.smells.came')} smells={came} names={names} />
      </Flex>
    </section>
  );
};
