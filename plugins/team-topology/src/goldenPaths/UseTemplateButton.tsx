import { useRouteRef } from '@backstage/core-plugin-api';
import { ButtonLink, Flex } from '@backstage/ui';
import { parseTarget } from '../model/parseTarget';
import { useTargetHref } from '../model/useTargetHref';
import { templateRouteRef } from '../routes';
import { RequestNote } from '../ui/request/RequestNote';
import { useWords } from '../ui/useWords';
import { useOwnTeam } from './useOwnTeam';
import { withFormData } from './withFormData';

/** Leads to the form of a template, with what is known about the reader filled in. */
export const UseTemplateButton = (props: { template: string }) => {
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
