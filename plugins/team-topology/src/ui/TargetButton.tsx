import { ButtonLink } from '@backstage/ui';
import { parseTarget } from '../model/parseTarget';
import { useTargetHref } from '../model/useTargetHref';

/** Leads to a form, a template or a guide, here or elsewhere. */
export const TargetButton = (props: {
  /** A URL or a ref, as it is declared. */
  target: string;
  /** What kind of entity a ref without kind names. */
  defaultKind: string;
  label: string;
  variant?: 'primary' | 'secondary';
}) => {
  const { defaultKind, label, variant = 'primary' } = props;
  const target = parseTarget(props.target, { defaultKind });
  const href = useTargetHref(target);
  if (!href) {
    return null;
  }
  return (
    <ButtonLink
      href={href}
      variant={variant}
      {...(target?.type === 'url' && {
        target: '_blank',
        rel: 'noopener noreferrer',
      })}
    >
      {label}
    </ButtonLink>
  );
};
