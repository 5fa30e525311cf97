import { Alert, Button, Flex, Text } from '@backstage/ui';
import {
  CAPABILITY_VERDICTS,
  CapabilityVerdict,
  GoldenPathAnswer,
  nameOfRef,
  OrgCapability,
  OrgModel,
} from '@kumiki/backstage-plugin-team-topology-common';
import { EntityLink } from '@kumiki/frontend-common';
import { makeStyles } from '@material-ui/core/styles';
import { useId, useMemo, useState } from 'react';
import { GroupNames, namesOf } from '../model/namesOf';
import { BulletList } from '../ui/BulletList';
import { VerdictIcon, VerdictLabel } from '../ui/labels';
import { useWords } from '../ui/useWords';
import { VERDICT_TONES, VerdictBand, VerdictCard } from '../ui/Verdict';

/** The capabilities about which a platform says the same. */
interface VerdictGroup {
  verdict: CapabilityVerdict;
  /** Sorted by title. */
  capabilities: OrgCapability[];
}

/** Groups what a platform says, what can be used first; empty groups are left out. */
export function byVerdict(
  capabilities: OrgCapability[],
  language: string,
): VerdictGroup[] {
  const { compare } = new Intl.Collator(language, { numeric: true });
  const sorted = [...capabilities].sort(
    (a, b) => compare(a.title, b.title) || compare(a.ref, b.ref),
  );
  return CAPABILITY_VERDICTS.map(verdict => ({
    verdict,
    capabilities: sorted.filter(item => item.verdict === verdict),
  })).filter(group => group.capabilities.length > 0);
}

const SHOWN_NEEDS = 3;

/** A capability among others: what it is, for what, and what is said about it. */
const CapabilityRow = (props: {
  capability: GoldenPathAnswer['capability'];
  needs: string[];
  owner?: { ref: string; title: string };
  /** False where a heading says it already. */
  showsVerdict?: boolean;
}) => {
  const { t, list } = useWords();
  const { capability, needs, owner, showsVerdict = true } = props;
  const { ref, title, verdict, reason } = capability;
  return (
    <Flex direction="column" gap="0.5">
      <Flex align="center" gap="3" style={{ flexWrap: 'wrap' }}>
        <Text as="span" weight="bold">
          <EntityLink entityRef={ref} title={title} />
        </Text>
        {showsVerdict && <VerdictLabel verdict={verdict} />}
        {owner && (
          <Text as="span" variant="body-small">
            {t(`goldenPaths.answer.owner.${verdict}`, {
              team: <EntityLink entityRef={owner.ref} title={owner.title} />,
            })}
          </Text>
        )}
      </Flex>
      {needs.length > 0 && (
        <Text as="span" variant="body-small">
          {t('goldenPaths.answer.needs', {
            needs: list(needs.slice(0, SHOWN_NEEDS)),
          })}
        </Text>
      )}
      {reason && (
        <Text as="span" variant="body-small">
          {t('goldenPaths.answer.reason', { reason })}
        </Text>
      )}
    </Flex>
  );
};

const STEP = 20;

const useStyles = makeStyles({
  columns: {
    margin: 0,
    padding: 0,
    listStyle: 'none',
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 340px), 1fr))',
    gap: 'var(--bui-space-4) var(--bui-space-6)',
  },
});

/** What a platform says the same about, a part at a time. */
const VerdictSection = (props: { group: VerdictGroup; names: GroupNames }) => {
  const { t, amount } = useWords();
  const classes = useStyles();
  const id = useId();
  const [shown, setShown] = useState(STEP);
  const { verdict, capabilities } = props.group;
  const rest = capabilities.length - shown;
  return (
    <section aria-labelledby={id}>
      <VerdictCard tone={VERDICT_TONES[verdict]}>
        <Flex direction="column" gap="4">
          <VerdictBand
            tone={VERDICT_TONES[verdict]}
            icon={<VerdictIcon verdict={verdict} size={24} />}
          >
            <Text as="h2" variant="title-x-small" weight="bold" id={id}>
              {t('goldenPaths.all.count', {
                verdict: t(`verdict.${verdict}`),
                total: amount(capabilities.length),
              })}
            </Text>
          </VerdictBand>
          <ul className={classes.columns}>
            {capabilities.slice(0, shown).map(capability => (
              <li key={capability.ref}>
                <CapabilityRow
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
              </li>
            ))}
          </ul>
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
      </VerdictCard>
    </section>
  );
};

/** Everything that a platform says, what can be used first. */
export const Everything = (props: { model: OrgModel }) => {
  const { t, language } = useWords();
  const { model } = props;
  const groups = useMemo(
    () => byVerdict(model.capabilities, language),
    [model, language],
  );
  const names = useMemo(() => namesOf(model), [model]);
  if (groups.length === 0) {
    return <Alert icon status="info" title={t('goldenPaths.all.none')} />;
  }
  return (
    <Flex direction="column" gap="6">
      {groups.map(group => (
        <VerdictSection key={group.verdict} group={group} names={names} />
      ))}
    </Flex>
  );
};

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
