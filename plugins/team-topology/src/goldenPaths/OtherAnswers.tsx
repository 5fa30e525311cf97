import { Flex, Text } from '@backstage/ui';
import { GoldenPathAnswer } from '@kumiki/backstage-plugin-team-topology-common';
import { useId } from 'react';
import { BulletList } from '../ui/BulletList';
import { useWords } from '../ui/useWords';
import { CapabilityRow } from './CapabilityRow';

/** What else could be meant, best first. */
export const OtherAnswers = (props: { others: GoldenPathAnswer[] }) => {
  const { t } = useWords();
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <Flex direction="column" gap="3">
        <Text as="h2" variant="title-x-small" weight="bold" id={id}>
          {t('goldenPaths.others')}
        </Text>
        <BulletList>
          {props.others.map(({ capability, need, owner }) => (
            <CapabilityRow
              key={capability.ref}
              capability={capability}
              needs={need ? [need] : []}
              owner={owner}
            />
          ))}
        </BulletList>
      </Flex>
    </section>
  );
};
