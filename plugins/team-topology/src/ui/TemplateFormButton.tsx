import { useRouteRef } from '@backstage/core-plugin-api';
import { JsonObject } from '@backstage/types';
import { ButtonLink } from '@backstage/ui';
import { templateRouteRef } from '../routes';

/** Advice as a button: the form of a template of Kumiki with what is known filled in; nothing without the scaffolder. */
export const TemplateFormButton = (props: {
  /** The name of the template, as in `templates/`. */
  template: string;
  formData: JsonObject;
  label: string;
  /** What is read out, where several buttons have the same label. */
  name?: string;
  variant?: 'primary' | 'secondary' | 'tertiary';
  size?: 'small' | 'medium';
}) => {
  const { template, formData, label, name, size, variant = 'primary' } = props;
  const route = useRouteRef(templateRouteRef);
  if (!route) {
    return null;
  }
  const form = route({ namespace: 'default', templateName: template });
  const params = new URLSearchParams({ formData: JSON.stringify(formData) });
  return (
    <ButtonLink
      href={`${form}?${params}`}
      variant={variant}
      size={size}
      aria-label={name}
    >
      {label}
    </ButtonLink>
  );
};
