import { useRouteRef } from '@backstage/core-plugin-api';
import { ButtonLink, Flex, Text } from '@backstage/ui';
import {
  OrgRoute,
  RouteStance,
  RouteStep,
  TeamContact,
} from '@kumiki/backstage-plugin-team-topology-common';
import { EntityLink } from '@kumiki/frontend-common';
import { makeStyles } from '@material-ui/core/styles';
import {
  RemixiconComponentType,
  RiCheckLine,
  RiHourglassLine,
  RiQuestionMark,
  RiShareForwardLine,
} from '@remixicon/react';
import { ReactNode, useId } from 'react';
import { templateRouteRef } from '../routes';
import { BulletList } from '../ui/BulletList';
import { Channel } from '../ui/Channel';
import { ContactTimes } from '../ui/ContactTimes';
import { Field, FieldList } from '../ui/Field';
import { TemplateButton } from '../ui/TargetButton';
import { useWords } from '../ui/useWords';
import { withFormData } from './AnswerActions';

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

const useStyles = makeStyles({
  chain: { margin: 0, padding: 0, listStyle: 'none' },
  // A line from each team to the one that it sends people to.
  step: {
    display: 'flex',
    gap: 'var(--bui-space-3)',
    position: 'relative',
    paddingBottom: 'var(--bui-space-3)',
    '&[data-leads-on="true"]::before': {
      content: '""',
      position: 'absolute',
      left: 15,
      top: 36,
      bottom: 4,
      borderLeft: '2px dashed var(--bui-fg-secondary)',
    },
    '&[data-leads-on="true"]::after': {
      content: '""',
      position: 'absolute',
      left: 12,
      bottom: 3,
      width: 6,
      height: 6,
      borderRight: '2px solid var(--bui-fg-secondary)',
      borderBottom: '2px solid var(--bui-fg-secondary)',
      transform: 'rotate(45deg)',
    },
  },
  stance: {
    flexShrink: 0,
    width: 32,
    height: 32,
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    borderRadius: 'var(--bui-radius-full)',
    '&[data-stance="accepts"]': {
      background: 'var(--bui-positive-bg-subdued)',
      color: 'var(--bui-positive-fg-subdued)',
    },
    '&[data-stance="interim"]': {
      background: 'var(--bui-announcement-bg-subdued)',
      color: 'var(--bui-announcement-fg-subdued)',
    },
    '&[data-stance="declines"]': {
      background: 'var(--bui-negative-bg-subdued)',
      color: 'var(--bui-negative-fg-subdued)',
    },
    '&[data-stance="silent"]': {
      border: '2px dashed var(--bui-fg-secondary)',
      boxSizing: 'border-box',
      color: 'var(--bui-fg-secondary)',
    },
  },
});

const STANCE_ICONS: Record<RouteStance, RemixiconComponentType> = {
  accepts: RiCheckLine,
  interim: RiHourglassLine,
  declines: RiShareForwardLine,
  silent: RiQuestionMark,
};

/** Which team was asked after which, and what each of them says. */
export const RouteSteps = (props: { route: OrgRoute }) => {
  const { t } = useWords();
  const classes = useStyles();
  const { steps, declaredBy } = props.route;
  if (steps.length === 0) {
    return null;
  }
  return (
    <RouteSection title={t('route.steps')}>
      <ol className={classes.chain}>
        {steps.map((step, index) => {
          const Icon = STANCE_ICONS[step.stance];
          const next = steps[index + 1]?.team.ref;
          return (
            <li
              key={`${index} ${step.team.ref}`}
              className={classes.step}
              data-leads-on={next !== undefined && step.handOffTo === next}
            >
              <span
                className={classes.stance}
                data-stance={step.stance}
                aria-hidden="true"
              >
                <Icon size={18} />
              </span>
              <span style={{ paddingTop: 'var(--bui-space-1)', minWidth: 0 }}>
                <Text as="span">{sentence(step)}</Text>
                {step.reason && (
                  <>
                    <br />
                    <Text as="span" variant="body-small">
                      {t('route.step.reason', { reason: step.reason })}
                    </Text>
                  </>
                )}
              </span>
            </li>
          );
        })}
      </ol>
      {declaredBy && (
        <Text>
          {t('route.step.about', { responsibility: declaredBy.title })}
        </Text>
      )}
    </RouteSection>
  );

  function sentence({ team, stance, handOffTo, handOffTitle }: RouteStep) {
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
              title={handOffTitle}
              known={handOffTitle !== undefined}
            />
          ),
        })
      : t('route.step.declines', { team: link });
  }
};

/**
 * The form that hands a responsibility over, where the app has the scaffolder,
 * with every field filled in that the answer knows.
 */
function useHandOverHref(route: OrgRoute): string | undefined {
  const templateRoute = useRouteRef(templateRouteRef);
  const { to, from, redirect = [] } = route.handOver ?? {};
  return (
    templateRoute &&
    withFormData(
      templateRoute({
        namespace: 'default',
        templateName: 'hand-over-responsibility',
      }),
      {
        // What goes with something wider goes with it to another team.
        responsibility: (route.declaredBy ?? route.responsibility).ref,
        to: to?.ref,
        from,
        redirect: redirect.length > 0 ? redirect : undefined,
      },
    )
  );
}

/** How to settle what is not settled, and how to reach whom it is about. */
export const RouteNextStep = (props: {
  route: OrgRoute;
  children?: ReactNode;
}) => {
  const { t } = useWords();
  const { route, children } = props;
  const { state, stateFrom } = route.responsibility;
  const href = useHandOverHref(route);
  // A heading is settled where its parts are.
  const isSettled = state === 'owned' || state === 'unknown';
  if (isSettled || stateFrom === 'children') {
    return <>{children}</>;
  }
  return (
    <>
      <RouteSection title={t('route.next.title')}>
        <Text>{t(`route.next.${state}`)}</Text>
        {href && (
          <div>
            <ButtonLink href={href} variant="primary">
              {t('route.next.handOver')}
            </ButtonLink>
          </div>
        )}
      </RouteSection>
      {children}
    </>
  );
};

/** What the reader should know before relying on the answer. */
export const RouteUncertainties = (props: { route: OrgRoute }) => {
  const { t } = useWords();
  const { route } = props;
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
                  responsibility: (route.declaredBy ?? route.responsibility)
                    .title,
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
  /** Whether something else should be done first. */
  isSecond?: boolean;
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
          <TemplateButton
            target={request}
            label={props.label}
            variant={props.isSecond ? 'secondary' : 'primary'}
          />
        </div>
      )}
    </Flex>
  );
};
