import { Alert } from '@backstage/ui';
import {
  nextStepOfTeam,
  OrgTeamDetails,
  TeamNextStep as NextStep,
} from '@kumiki/backstage-plugin-team-topology-common';
import { EntityLink } from '@kumiki/frontend-common';
import { ContestedNote } from '../ui/notes';
import { TemplateFormButton } from '../ui/TemplateFormButton';
import { useWords } from '../ui/useWords';

/** A step that a form can do. */
type Step = Exclude<NextStep, { step: 'keep-one-team-api' }>;

/** Leads to the form in which the step is done. */
const StepButton = (props: { next: Step; details: OrgTeamDetails }) => {
  const { t } = useWords();
  const { next, details } = props;
  const team = details.team.ref;
  const label = t(`teamCard.next.${next.step}.action`);
  switch (next.step) {
    case 'describe':
    case 'write-mission':
      return (
        <TemplateFormButton
          template="publish-team-api"
          formData={{ team }}
          label={label}
        />
      );
    case 'settle-interaction':
      return (
        <TemplateFormButton
          template="end-interaction"
          formData={{ interaction: next.interaction }}
          label={label}
        />
      );
    case 'say-how':
      return (
        <TemplateFormButton
          template="change-interaction"
          formData={{ entity: next.interaction }}
          label={label}
        />
      );
    default: {
      const { responsibility } = next;
      const to = details.team.interim.find(
        it => it.responsibility === responsibility,
      )?.rightfulOwner;
      return (
        <TemplateFormButton
          template="hand-over-responsibility"
          formData={{ responsibility, from: team, ...(to && { to }) }}
          label={label}
        />
      );
    }
  }
};

/** What the step is about, by name. */
const StepSubject = (props: { next: Step; details: OrgTeamDetails }) => {
  const { next, details } = props;
  if ('interaction' in next) {
    const found = details.interactions.find(
      ({ ref }) => ref === next.interaction,
    );
    return (
      <EntityLink
        entityRef={next.interaction}
        title={found?.purpose ?? found?.title}
      />
    );
  }
  if ('responsibility' in next) {
    const found = details.responsibilities.find(
      ({ ref }) => ref === next.responsibility,
    );
    return <EntityLink entityRef={next.responsibility} title={found?.title} />;
  }
  return null;
};

/** The first thing that the team should do, and the button for it; nothing where nothing is to be done. */
export const TeamNextStep = (props: { details: OrgTeamDetails }) => {
  const { t, date } = useWords();
  const { details } = props;
  const next = nextStepOfTeam(details);
  if (!next) {
    return null;
  }
  if (next.step === 'keep-one-team-api') {
    return <ContestedNote teamApis={details.team.contested ?? []} />;
  }
  return (
    <Alert
      icon
      status="warning"
      title={t('teamCard.next.title')}
      description={t(`teamCard.next.${next.step}.text`, {
        subject: <StepSubject next={next} details={details} />,
        date: 'since' in next ? date(next.since) : '',
      })}
      customActions={<StepButton next={next} details={details} />}
    />
  );
};
