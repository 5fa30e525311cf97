import { Button, Flex, Text } from '@backstage/ui';
import { nameOfRef } from '@kumiki/backstage-plugin-team-topology-common';
import { useId, useState } from 'react';
import { GroupNames } from '../model/namesOf';
import { BulletList } from '../ui/BulletList';
import { useWords } from '../ui/useWords';
import { VerdictGroup } from './byVerdict';
import { CapabilityRow } from './CapabilityRow';

const STEP = 20;

/** What a platform says the same about, a part at a time. */
export const VerdictSection = (props: {
  group: VerdictGroup;
  names: GroupNames;
}) => {
  const { t, amount } = useWords();
  const id = useId();
  const [shown, setShown] = useState(STEP);
  const { verdict, capabilities } = props.group;
  const rest = capabilities.length - shown;
  return (
    <section aria-labelledby={id}>
      <Flex direction="column" gap="3">
        <Text as="h2" variant="title-x-small" weight="bold" id={id}>
          {t('goldenPaths.all.count', {
            verdict: t(`verdict.${verdict}`),
            total: amount(capabilities.length),
          })}
        </Text>
        <BulletList>
          {capabilities.slice(0, shown).map(capability => (
            <CapabilityRow
              key={capability.ref}
              capability={capability}
              needs={capability.needs}
              showsVerdict={false}
              owner={
                capability.owner === undefined
                  ? undefined
                  : {
                      ref: capability.owner,
                      title:
                        props.names.get(capability.owner) ??
                        nameOfRef(capability.owner),
                    }
              }
            />
          ))}
        </BulletList>
        {rest > 0 && (
          <div>
            <Button
              variant="secondary"
              onPress={() => setShown(count => count + 5 * STEP)}
            >
              {t('goldenPaths.all.more', {
                total: amount(Math.min(rest, 5 * STEP)),
              })}
            </Button>
          </div>
        )}
      </Flex>
    </section>
  );
};
