import {
  Accordion,
  AccordionPanel,
  AccordionTrigger,
  Alert,
  Flex,
} from '@backstage/ui';
import {
  isMostlyUndescribed,
  OrgModel,
} from '@kumiki/backstage-plugin-team-topology-common';
import { CopyableText } from '@kumiki/frontend-common';
import { teamApiYaml } from '../model/teamApiYaml';
import { TemplateFormButton } from '../ui/TemplateFormButton';
import { useWords } from '../ui/useWords';

/**
 * How many teams are described, and the way to describe the next: the one that
 * owns most, since people know it. There until all are described; once most
 * are, only where it does not stand in the way.
 */
export const DescribedTeams = (props: {
  model: Pick<OrgModel, 'teams' | 'dependencies'>;
  /** Whether it is shown when most teams are described, too. */
  toTheEnd: boolean;
}) => {
  const { t, amount } = useWords();
  const { model, toTheEnd } = props;
  const { dependencies } = model;
  const teams = model.teams.filter(({ isGrouping }) => !isGrouping);
  const open = teams.filter(({ teamApi, contested }) => !teamApi && !contested);
  const described = teams.length - open.length;
  const [next] = [...open].sort(
    (a, b) => (b.ownedComponentCount ?? 0) - (a.ownedComponentCount ?? 0),
  );
  if (!next || (!isMostlyUndescribed(teams) && !toTheEnd)) {
    return null;
  }
  return (
    <Flex direction="column" gap="1">
      <Alert
        icon
        status="info"
        title={
          described === 0
            ? t('undeclared.title')
            : t('undeclared.progress', {
                count: teams.length,
                described: amount(described),
                total: amount(teams.length),
              })
        }
        description={[
          t('undeclared.description'),
          ...(dependencies?.length && isMostlyUndescribed(teams)
            ? [t('map.inferred.notice')]
            : []),
          t('undeclared.next', { team: next.title }),
        ].join(' ')}
        customActions={
          <TemplateFormButton
            template="publish-team-api"
            formData={{ team: next.ref }}
            label={t('undeclared.describe')}
          />
        }
      />
      <Accordion>
        <AccordionTrigger level={2} title={t('undeclared.byHand')} />
        <AccordionPanel>
          <CopyableText
            label={t('undeclared.yaml', { team: next.title })}
            text={teamApiYaml(next.ref, t('undeclared.mission'))}
          />
        </AccordionPanel>
      </Accordion>
    </Flex>
  );
};
