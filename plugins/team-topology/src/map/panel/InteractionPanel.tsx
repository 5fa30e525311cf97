import { ButtonIcon, Flex, Text } from '@backstage/ui';
import {
  OrgInteraction,
  OrgModel,
} from '@kumiki/backstage-plugin-team-topology-common';
import { EntityLink } from '@kumiki/frontend-common';
import { RiCloseLine } from '@remixicon/react';
import { useMemo, useRef } from 'react';
import { FrictionSummary } from '../../ui/FrictionLabel';
import { DraftMenu } from '../../drafts/DraftMenu';
import { InteractionActions } from '../../ui/InteractionActions';
import { ModeLabel, StateLabel } from '../../ui/labels';
import { Note } from '../../ui/notes';
import { useWords } from '../../ui/useWords';
import { teamNames } from '../teamNames';
import {
  PanelList,
  PanelSection,
  TeamButtons,
  useEscape,
  usePanelStyles,
} from './panelParts';
import { usePeriod } from './usePeriod';

/** Why teams work together, how and until when, beside the map. */
export const InteractionPanel = (props: {
  model: OrgModel;
  interaction: OrgInteraction;
  onClose(): void;
  /** Opens a team. */
  onSelect(ref: string): void;
}) => {
  const { t } = useWords();
  const period = usePeriod();
  const classes = usePanelStyles();
  const { model, interaction, onClose, onSelect } = props;
  const nameOf = useMemo(() => teamNames(model), [model]);
  const { ref, title, purpose, mode, state, from, to } = interaction;
  const { goals, exitCriteria, friction } = interaction;

  const rootRef = useRef<HTMLElement>(null);
  useEscape(rootRef, onClose);

  const heading = purpose ?? title;
  const teams = (refs: string[]) => (
    <TeamButtons refs={refs} nameOf={nameOf} onSelect={onSelect} />
  );
  return (
    <aside
      ref={rootRef}
      className={classes.root}
      aria-label={t('map.panel.label', { team: heading })}
    >
      <Flex justify="between" align="start" gap="2">
        <Text as="h2" variant="title-small" className={classes.title}>
          {heading}
        </Text>
        <ButtonIcon
          aria-label={t('map.panel.close')}
          icon={<RiCloseLine />}
          size="small"
          variant="tertiary"
          onPress={onClose}
        />
      </Flex>
      <ModeLabel mode={mode} />
      <StateLabel state={state} overdueSince={interaction.overdueSince} />
      <Note>{period(interaction)}</Note>
      {friction && (
        <PanelSection title={t('friction.label')}>
          <FrictionSummary friction={friction} />
        </PanelSection>
      )}
      <PanelSection title={t(`map.interaction.from.${mode}`)}>
        {teams([from])}
      </PanelSection>
      <PanelSection title={t(`map.interaction.to.${mode}`)}>
        {teams(to)}
      </PanelSection>
      {goals.length > 0 && (
        <PanelSection title={t('interactionCard.goals')}>
          <PanelList
            items={goals.map(goal => ({
              key: goal,
              content: <Text as="span">{goal}</Text>,
            }))}
          />
        </PanelSection>
      )}
      {exitCriteria && (
        <PanelSection title={t('interactionCard.exitCriteria')}>
          <Text as="p">{exitCriteria}</Text>
        </PanelSection>
      )}
      <InteractionActions interaction={interaction} />
      {state !== 'ended' && (
        <DraftMenu
          about={ref}
          types={
            mode === 'facilitating'
              ? ['end-interaction', 'embed-person']
              : ['end-interaction']
          }
        />
      )}
      <EntityLink entityRef={ref} title={t('map.interaction.entity')} />
    </aside>
  );
};
