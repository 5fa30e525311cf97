import { useRouteRef } from '@backstage/core-plugin-api';
import { ButtonLink, Flex, Text } from '@backstage/ui';
import {
  nameOfRef,
  OrgModel,
  OrgResponsibility,
  OrgRoute,
  RouteStep,
  TeamContact,
} from '@kumiki/backstage-plugin-team-topology-common';
import { EntityLink } from '@kumiki/frontend-common';
import { ReactNode, useId } from 'react';
import { GroupNames } from '../../model/namesOf';
import { templateRouteRef } from '../../routes';
import { BulletList } from '../../ui/BulletList';
import { Channel } from '../../ui/Channel';
import { ContactTimes } from '../../ui/ContactTimes';
import { Field, FieldList } from '../../ui/Field';
import { TemplateButton } from '../../ui/TargetButton';
import { useWords } from '../../ui/useWords';

/** A part of the answer under its own heading. */
const RouteSection = (props: { title: string; children: ReactNode }) => {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <Flex direction="column" gap="2">
        <Text as="h4" id={id} weight="bold">
          {props.title}
        </Text>
        {props.children}
      </Flex>
    </section>
  );
};

/** Which team was asked after which, and what each of them says. */
export const RouteSteps = (props: {
  model: OrgModel;
  route: OrgRoute;
  names: GroupNames;
}) => {
  const { t } = useWords();
  const { model, route, names } = props;
  const titleOf = (ref: string) =>
    model.responsibilities.find(item => item.ref === ref)?.title ??
    nameOfRef(ref);
  if (route.steps.length === 0) {
    return null;
  }
  return (
    <RouteSection title={t('route.steps')}>
      <ol style={{ margin: 0, paddingLeft: 'var(--bui-space-6)' }}>
        {route.steps.map((step, index) => (
          <li key={`${index} ${step.team.ref}`}>
            <Text as="span">{sentence(step)}</Text>
            {step.reason && (
              <>
                <br />
                <Text as="span">
                  {t('route.step.reason', { reason: step.reason })}
                </Text>
              </>
            )}
          </li>
        ))}
      </ol>
      {route.steps[0].responsibility !== route.responsibility.ref && (
        <Text>
          {t('route.step.about', {
            responsibility: titleOf(route.steps[0].responsibility),
          })}
        </Text>
      )}
    </RouteSection>
  );

  function sentence({ team, stance, handOffTo }: RouteStep) {
    const link = <EntityLink entityRef={team.ref} title={team.title} />;
    if (stance !== 'declines') {
      return t(`route.step.${stance}`, { team: link });
    }
    return handOffTo
      ? t('route.step.declinesTo', {
          team: link,
          handOff: (
            <EntityLink
              entityRef={handOffTo}
              title={names.get(handOffTo)}
              known={names.has(handOffTo)}
            />
          ),
        })
      : t('route.step.declines', { team: link });
  }
};

/** The form that hands a responsibility over, where the app has the scaffolder. */
function useHandOverHref(responsibility: string): string | undefined {
  const route = useRouteRef(templateRouteRef);
  const formData = encodeURIComponent(JSON.stringify({ responsibility }));
  return (
    route &&
    `${route({
      namespace: 'default',
      templateName: 'hand-over-responsibility',
    })}?formData=${formData}`
  );
}

/** How to settle what is not settled. */
export const RouteNextStep = (props: { route: OrgRoute }) => {
  const { t } = useWords();
  const { state, stateFrom, ref } = props.route.responsibility;
  const href = useHandOverHref(ref);
  // A heading is settled where its parts are.
  const isSettled = state === 'owned' || state === 'unknown';
  if (isSettled || stateFrom === 'children') {
    return null;
  }
  return (
    <RouteSection title={t('route.next.title')}>
      <Text>{t(`route.next.${state}`)}</Text>
      {href && (
        <div>
          <ButtonLink href={href} variant="secondary">
            {t('route.next.handOver')}
          </ButtonLink>
        </div>
      )}
    </RouteSection>
  );
};

/** The nearest responsibility above of which a team has said something. */
function declaredAncestor(
  model: OrgModel,
  ref: string,
): OrgResponsibility | undefined {
  const byRef = new Map(model.responsibilities.map(item => [item.ref, item]));
  const above = (item?: OrgResponsibility) =>
    item?.parent ? byRef.get(item.parent) : undefined;
  let current = above(byRef.get(ref));
  while (current && current.stateFrom !== 'declaration') {
    current = above(current);
  }
  return current;
}

/** What the reader should know before relying on the answer. */
export const RouteUncertainties = (props: {
  model: OrgModel;
  route: OrgRoute;
}) => {
  const { t } = useWords();
  const { model, route } = props;
  if (route.uncertainties.length === 0) {
    return null;
  }
  return (
    <RouteSection title={t('route.uncertain')}>
      <BulletList>
        {route.uncertainties.map(uncertainty => (
          <Text as="span" key={uncertainty}>
            {uncertainty === 'inherited'
              ? t('route.inherited', {
                  responsibility:
                    declaredAncestor(model, route.responsibility.ref)?.title ??
                    route.responsibility.title,
                })
              : t(`route.uncertainty.${uncertainty}`)}
          </Text>
        ))}
      </BulletList>
    </RouteSection>
  );
};

/** How to reach the team that is the answer. */
export const RouteContact = (props: {
  contact: TeamContact;
  label: string;
}) => {
  const { t } = useWords();
  const { channels = [], request } = props.contact;
  return (
    <Flex direction="column" gap="3">
      <FieldList>
        {channels.length > 0 && (
          <Field label={t('teamApi.contact.channels')}>
            <Flex direction="column" gap="1">
              {channels.map(channel => (
                <Channel
                  key={`${channel.type} ${channel.name}`}
                  channel={channel}
                />
              ))}
            </Flex>
          </Field>
        )}
        <ContactTimes contact={props.contact} />
      </FieldList>
      {request && (
        <div>
          <TemplateButton target={request} label={props.label} />
        </div>
      )}
    </Flex>
  );
};
