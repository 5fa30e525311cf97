import { useEntityRefLink } from '@backstage/plugin-catalog-react';
import { ButtonLink } from '@backstage/ui';
import {
  DraftChangeType,
  SmellNextStep as NextStep,
} from '@kumiki/backstage-plugin-team-topology-common';
import { useMapHref } from '../model/usePageState';
import { TemplateFormButton } from '../ui/TemplateFormButton';

/** A change of the organisation, to be tried before anything is declared. */
const DraftButton = (props: { change: DraftChangeType; label: string }) => {
  const { change, label } = props;
  const href = useMapHref({ view: 'drafts', change });
  return href ? (
    <ButtonLink href={href} size="small" variant="secondary">
      {label}
    </ButtonLink>
  ) : null;
};

/** Advice as a button: the form filled in, or the page where there is no form for it. */
export const SmellNextStep = (props: { next: NextStep; label: string }) => {
  const { next, label } = props;
  const entityHref = useEntityRefLink();
  if (next.step === 'draft') {
    return <DraftButton change={next.change} label={label} />;
  }
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
