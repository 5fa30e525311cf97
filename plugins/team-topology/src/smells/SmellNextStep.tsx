import { useEntityRefLink } from '@backstage/plugin-catalog-react';
import { ButtonLink } from '@backstage/ui';
import { SmellNextStep as NextStep } from '@kumiki/backstage-plugin-team-topology-common';
import { TemplateFormButton } from '../ui/TemplateFormButton';

/** Advice as a button: the form filled in, or the page where there is no form for it. */
export const SmellNextStep = (props: { next: NextStep; label: string }) => {
  const { next, label } = props;
  const entityHref = useEntityRefLink();
  return next.step === 'open' ? (
    <ButtonLink href={entityHref(next.entity)} size="small" variant="secondary">
      {label}
    </ButtonLink>
  ) : (
    <TemplateFormButton
      size="small"
      template={next.template}
      formData={next.values}
      label={label}
    />
  );
};
