import { Button, ButtonIcon, Flex, Text } from '@backstage/ui';
import { OrgModel } from '@kumiki/backstage-plugin-team-topology-common';
import { EntityLink } from '@kumiki/frontend-common';
import { RiCloseLine } from '@remixicon/react';
import { useMemo, useRef } from 'react';
import { DraftMenu } from '../../drafts/DraftMenu';
import { useWords } from '../../ui/useWords';
import { teamNames } from '../teamNames';
import { PanelBoundaries } from './PanelBoundaries';
import { PanelContact, PanelFacts } from './PanelFacts';
import { PanelDependencies } from './PanelDependencies';
import { PanelInteractions } from './PanelInteractions';
import { useEscape, usePanelStyles } from './panelParts';

/** What the panel needs from the map or the page. */
export interface TeamPanelProps {
  model: OrgModel;
  /** The ref of a team, of a grouping or of a team that the catalog lacks. */
  team: string;
  onClose(): void;
  /** Opens another team. */
  onSelect(ref: string): void;
  /** Draws the team and those that it works with, and nothing else. */
  onFocus?(ref: string): void;
}

/** What a draft can change of a team, and of a grouping. */
const OF_TEAM = [
  'hand-over',
  'take',
  'give-up',
  'retype-team',
  'move-team',
  'begin-interaction',
  'close-team',
] as const;
const OF_GROUPING = ['move-team'] as const;

/** What a team is for and how to work with it, beside the map. */
export const TeamPanel = (props: TeamPanelProps) => {
  const { t } = useWords();
  const classes = usePanelStyles();
  const { model, team: ref, onSelect, onFocus, onClose } = props;
  const nameOf = useMemo(() => teamNames(model), [model]);
  const team = model.teams.find(candidate => candidate.ref === ref);
  const grouping = model.groupings.find(candidate => candidate.ref === ref);
  const later = model.laterTeams.find(candidate => candidate.ref === ref);

  const rootRef = useRef<HTMLElement>(null);
  useEscape(rootRef, onClose);

  return (
    <aside
      ref={rootRef}
      className={classes.root}
      aria-label={t('map.panel.label', { team: nameOf(ref) })}
    >
      <Flex justify="between" align="start" gap="2">
        <Text as="h2" variant="title-small" className={classes.title}>
          {nameOf(ref)}
        </Text>
        <ButtonIcon
          aria-label={t('map.panel.close')}
          icon={<RiCloseLine />}
          size="small"
          variant="tertiary"
          onPress={onClose}
        />
      </Flex>
      <PanelFacts
        team={team}
        grouping={grouping}
        later={later}
        nameOf={nameOf}
        onSelect={onSelect}
      />
      <Flex gap="3" align="center" style={{ flexWrap: 'wrap' }}>
        {(team || grouping?.known || later) && (
          <EntityLink entityRef={ref} title={t('map.panel.entity')} />
        )}
        {onFocus && !grouping && (
          <Button size="small" variant="secondary" onPress={() => onFocus(ref)}>
            {t('map.panel.neighbourhood')}
          </Button>
        )}
        {(team || grouping?.known) && (
          <DraftMenu about={ref} types={grouping ? OF_GROUPING : OF_TEAM} />
        )}
      </Flex>
      {team && (
        <PanelBoundaries
          model={model}
          team={team}
          nameOf={nameOf}
          onSelect={onSelect}
        />
      )}
      {team?.contact && <PanelContact contact={team.contact} />}
      <PanelInteractions
        model={model}
        team={ref}
        nameOf={nameOf}
        onSelect={onSelect}
      />
      <PanelDependencies
        model={model}
        team={ref}
        nameOf={nameOf}
        onSelect={onSelect}
      />
    </aside>
  );
};
