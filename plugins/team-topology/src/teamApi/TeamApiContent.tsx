import { EntityInfoCard, useEntity } from '@backstage/plugin-catalog-react';
import { Alert, Flex, Grid } from '@backstage/ui';
import {
  OrgGroupingDetails,
  OrgTeamDetails,
} from '@kumiki/backstage-plugin-team-topology-common';
import { CopyableText, LongWords, RequestView } from '@kumiki/frontend-common';
import { useMemo } from 'react';
import { namesOfDetails } from '../model/namesOf';
import { teamApiYaml } from '../model/teamApiYaml';
import { useGroupDetails } from '../model/useGroupDetails';
import { FindingsPanel } from '../ui/FindingsPanel';
import { GroupingSummary } from '../ui/GroupingSummary';
import { ContestedNote } from '../ui/notes';
import { TemplateFormButton } from '../ui/TemplateFormButton';
import { useWords } from '../ui/useWords';
import { AboutSection } from './AboutSection';
import {
  DoesNotSection,
  DoesSection,
  InterimSection,
} from './BoundarySections';
import { ContactSection } from './ContactSection';
import { InteractionsSection } from './InteractionsSection';
import { OffersSection } from './OffersSection';
import { CurrentWorkSection, WaysOfWorkingSection } from './WaysOfWorking';

/** What it contains: the teams in it have Team APIs, too. */
const GroupingSection = (props: { details: OrgGroupingDetails }) => {
  const { t } = useWords();
  return (
    <EntityInfoCard title={t('grouping.title')}>
      <GroupingSummary details={props.details} />
    </EntityInfoCard>
  );
};

/** Everything about a team, section by section. */
const TeamApiDetails = (props: {
  details: OrgTeamDetails;
  /** What is in it, where it contains teams. */
  grouping?: OrgGroupingDetails;
}) => {
  const { t } = useWords();
  const { details, grouping } = props;
  const { team, interactions, responsibilities, capabilities } = details;
  const names = useMemo(() => namesOfDetails(details), [details]);
  const titles = useMemo(
    () => new Map(responsibilities.map(({ ref, title }) => [ref, title])),
    [responsibilities],
  );
  // A team that only offers capabilities has declared something.
  const saysWhatItDoes =
    team.does.length > 0 ||
    (team.teamApi && capabilities.length === 0 && !grouping);
  return (
    <LongWords>
      <Flex direction="column" gap="4">
        {team.contested && <ContestedNote teamApis={team.contested} />}
        {!team.teamApi && !team.contested && (
          <Flex direction="column" gap="2">
            <Alert
              icon
              status="info"
              title={t('teamApi.undescribed.title')}
              description={t('teamApi.undescribed.description')}
              customActions={
                <TemplateFormButton
                  template="publish-team-api"
                  formData={{ team: team.ref }}
                  label={t('teamCard.next.describe.action')}
                />
              }
            />
            <CopyableText
              label={t('undeclared.yaml', { team: team.title })}
              text={teamApiYaml(team.ref, t('undeclared.mission'))}
            />
          </Flex>
        )}
        <FindingsPanel findings={details.findings} />
        <Grid.Root columns={{ initial: '1', md: '2' }} gap="4">
          <AboutSection
            team={team}
            grouping={grouping?.grouping}
            names={names}
          />
          {grouping && <GroupingSection details={grouping} />}
          {team.teamApi && <ContactSection contact={team.contact} />}
          <WaysOfWorkingSection team={team} />
          <CurrentWorkSection team={team} />
          {capabilities.length > 0 && (
            <OffersSection capabilities={capabilities} />
          )}
          {saysWhatItDoes && <DoesSection does={team.does} titles={titles} />}
          {team.doesNot.length > 0 && (
            <DoesNotSection
              doesNot={team.doesNot}
              titles={titles}
              names={names}
            />
          )}
          {team.interim.length > 0 && (
            <InterimSection
              interim={team.interim}
              titles={titles}
              names={names}
            />
          )}
          <InteractionsSection interactions={interactions} names={names} />
        </Grid.Root>
      </Flex>
    </LongWords>
  );
};

/** How to work with the team whose page it is on. */
export const TeamApiContent = () => {
  const { t } = useWords();
  const { entity } = useEntity();
  const request = useGroupDetails(entity);
  return (
    <RequestView
      request={request}
      notFound={{
        title: t('teamApi.notFound.title'),
        description: t('teamApi.notFound.description'),
      }}
    >
      {({ team, grouping }) =>
        team ? (
          <TeamApiDetails details={team} grouping={grouping} />
        ) : (
          <LongWords>
            <GroupingSection details={grouping} />
          </LongWords>
        )
      }
    </RequestView>
  );
};
