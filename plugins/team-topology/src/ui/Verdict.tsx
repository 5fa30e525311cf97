import { Avatar, Box, Flex, Text } from '@backstage/ui';
import { CapabilityVerdict } from '@kumiki/backstage-plugin-team-topology-common';
import { EntityLink } from '@kumiki/frontend-common';
import { makeStyles } from '@material-ui/core/styles';
import { ReactNode } from 'react';

/** How good an answer is; the icon and the words beside it say the same. */
export type Tone = 'good' | 'temporary' | 'doubtful' | 'bad' | 'unknown';

/** How good each verdict on a capability is. */
export const VERDICT_TONES: Record<CapabilityVerdict, Tone> = {
  offered: 'good',
  planned: 'temporary',
  'not-offered': 'bad',
  retiring: 'doubtful',
};

const TONES: Record<Tone, { bg: string; fg: string }> = {
  good: {
    bg: 'var(--bui-positive-bg-subdued)',
    fg: 'var(--bui-positive-fg-subdued)',
  },
  temporary: {
    bg: 'var(--bui-announcement-bg-subdued)',
    fg: 'var(--bui-announcement-fg-subdued)',
  },
  doubtful: {
    bg: 'var(--bui-warning-bg-subdued)',
    fg: 'var(--bui-warning-fg-subdued)',
  },
  bad: {
    bg: 'var(--bui-negative-bg-subdued)',
    fg: 'var(--bui-negative-fg-subdued)',
  },
  unknown: { bg: 'var(--bui-bg-neutral-2)', fg: 'var(--bui-fg-secondary)' },
};

const useStyles = makeStyles({
  card: {
    maxWidth: 960,
    minWidth: 0,
    borderRadius: 'var(--bui-radius-3)',
    border: '1px solid var(--bui-border-2)',
    borderLeft: ({ tone }: { tone: Tone }) => `6px solid ${TONES[tone].fg}`,
    overflowWrap: 'anywhere',
  },
  cardBody: { padding: 'var(--bui-space-5)' },
  band: {
    display: 'flex',
    alignItems: 'center',
    gap: 'var(--bui-space-3)',
    padding: 'var(--bui-space-3) var(--bui-space-4)',
    borderRadius: 'var(--bui-radius-3)',
    background: ({ tone }: { tone: Tone }) => TONES[tone].bg,
    color: ({ tone }: { tone: Tone }) => TONES[tone].fg,
    '& a, & h2, & h3, & span': { color: 'inherit' },
    '& a': { textDecoration: 'underline' },
  },
  icon: { flexShrink: 0, display: 'inline-flex' },
});

/** An answer as a card, with an edge in the colour of its verdict. */
export const VerdictCard = (props: { tone: Tone; children: ReactNode }) => {
  const { tone, children } = props;
  const classes = useStyles({ tone });
  return (
    // A box tells the buttons in it on what they stand.
    <Box bg="neutral" className={classes.card}>
      <div className={classes.cardBody}>{children}</div>
    </Box>
  );
};

/** The verdict of an answer: colour, icon and words. */
export const VerdictBand = (props: {
  tone: Tone;
  icon: ReactNode;
  children: ReactNode;
}) => {
  const { tone, icon, children } = props;
  const classes = useStyles({ tone });
  return (
    <div className={classes.band} data-tone={tone}>
      <span className={classes.icon} aria-hidden="true">
        {icon}
      </span>
      <Flex direction="column" gap="0.5" style={{ minWidth: 0 }}>
        {children}
      </Flex>
    </div>
  );
};

/** A team with its picture and what is said of it. */
export const TeamLine = (props: {
  team: { ref: string; title: string };
  /** What stands before it, such as that it is a guess. */
  lead?: ReactNode;
  children?: ReactNode;
}) => {
  const { team, lead, children } = props;
  return (
    <Flex align="start" gap="3">
      <Avatar src="" name={team.title} size="medium" purpose="decoration" />
      <Flex direction="column" gap="0.5" style={{ minWidth: 0 }}>
        {lead && (
          <Text as="span" variant="body-small">
            {lead}
          </Text>
        )}
        <Text as="span" variant="title-x-small">
          <EntityLink
            entityRef={team.ref}
            title={team.title}
            variant="title-x-small"
          />
        </Text>
        {children}
      </Flex>
    </Flex>
  );
};
