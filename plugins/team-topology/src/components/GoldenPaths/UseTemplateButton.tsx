import { useRouteRef } from '@backstage/core-plugin-api';
import { ButtonLink } from '@backstage/ui';
import { useOwnTeam } from '../../hooks/useOwnTeam';
import { useTargetHref } from '../../hooks/useTargetHref';
import { useWords } from '../../hooks/useWords';
import { withFormData } from '../../lib/goldenPaths/withFormData';
import { parseTarget } from '../../lib/parseTarget';
import { templateRouteRef } from '../../routes';

/** Leads to the form of a template, with what is known about the reader filled in. */
export const UseTemplateButton = (props: { template: string }) => {
  const { t } = useWords();
  const target = parseTarget(props.template, { defaultKind: 'template' });
  const href = useTargetHref(target);
  const hasScaffolder = Boolean(useRouteRef(templateRouteRef));
  const owner = useOwnTeam();
  if (!href) {
    return null;
  }
  return target?.type === 'entity' ? (
    <ButtonLink href={hasScaffolder ? withFormData(href, { owner }) : href}>
      {t('goldenPaths.answer.template')}
    </ButtonLink>
  ) : (
    <ButtonLink href={href} target="_blank" rel="noopener noreferrer">
      {t('goldenPaths.answer.template')}
    </ButtonLink>
  );
};
