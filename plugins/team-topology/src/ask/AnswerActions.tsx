import {
  identityApiRef,
  useApi,
  useRouteRef,
} from '@backstage/core-plugin-api';
import { ButtonLink, Flex, Text } from '@backstage/ui';
import {
  GoldenPathAnswer,
  RouteTeam,
} from '@kumiki/backstage-plugin-team-topology-common';
import { RequestNote, RequestState, useRequest } from '@kumiki/frontend-common';
import { useCallback } from 'react';
import { parseTarget } from '../model/parseTarget';
import { templateRouteRef } from '../routes';
import {
  useTargetHref,
  TargetButton,
  TemplateButton,
} from '../ui/TargetButton';
import { useWords } from '../ui/useWords';

/**
 * The group ref of the team of the reader; absent for somebody of several teams
 * or of none.
 */
function useOwnTeam(): RequestState<{ team?: string }> {
  const identityApi = useApi(identityApiRef);
  return useRequest(
    useCallback(async () => {
      const { ownershipEntityRefs } = await identityApi.getBackstageIdentity();
      const groups = ownershipEntityRefs.filter(ref =>
        ref.startsWith('group:'),
      );
      return groups.length === 1 ? { team: groups[0] } : {};
    }, [identityApi]),
    { permission: undefined },
  );
}

/** The address of a template's form with some of its fields filled in. */
export function withFormData(
  href: string,
  formData: Readonly<Record<string, unknown>>,
): string {
  const known = Object.entries(formData).filter(
    ([, value]) => value !== undefined,
  );
  if (known.length === 0) {
    return href;
  }
  const params = new URLSearchParams({
    formData: JSON.stringify(Object.fromEntries(known)),
  });
  return `${href}${href.includes('?') ? '&' : '?'}${params}`;
}

/** Leads to the form of a template, with what is known about the reader filled in. */
const UseTemplateButton = (props: { template: string }) => {
  const { t } = useWords();
  const target = parseTarget(props.template, { defaultKind: 'template' });
  const href = useTargetHref(target);
  const hasScaffolder = Boolean(useRouteRef(templateRouteRef));
  const { value, error, permission, retry } = useOwnTeam();
  if (!href) {
    return null;
  }
  if (target?.type !== 'entity') {
    return (
      <ButtonLink href={href} target="_blank" rel="noopener noreferrer">
        {t('goldenPaths.answer.template')}
      </ButtonLink>
    );
  }
  return (
    <Flex direction="column" align="start" gap="1">
      <ButtonLink
        href={hasScaffolder ? withFormData(href, { owner: value?.team }) : href}
      >
        {t('goldenPaths.answer.template')}
      </ButtonLink>
      {hasScaffolder && error && (
        <RequestNote
          about={t('goldenPaths.answer.ownTeamFailed')}
          error={error}
          permission={permission}
          onRetry={retry}
        />
      )}
    </Flex>
  );
};

/** The ways to get what is offered, the shortest first, and its guide. */
export const AnswerActions = (props: {
  capability: GoldenPathAnswer['capability'];
  owner?: RouteTeam;
}) => {
  const { t } = useWords();
  const { capability, owner } = props;
  const { verdict, access, template, guide } = capability;
  const isOffered = verdict === 'offered';
  const request = owner?.contact?.request;
  const asks = isOffered && access !== 'self-service' && request;
  if (isOffered && !template && !guide && !request) {
    return <Text>{t('goldenPaths.answer.noWay')}</Text>;
  }
  if (!(isOffered && template) && !guide && !asks) {
    return null;
  }
  return (
    <Flex gap="2" style={{ flexWrap: 'wrap' }}>
      {isOffered && template && <UseTemplateButton template={template} />}
      {asks && owner && (
        <TemplateButton
          target={request}
          label={t('goldenPaths.answer.request', { team: owner.title })}
        />
      )}
      {guide && (
        <TargetButton
          target={guide}
          defaultKind="component"
          label={t('goldenPaths.answer.guide')}
          variant="secondary"
        />
      )}
    </Flex>
  );
};
