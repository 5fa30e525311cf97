import { TargetButton } from './TargetButton';

/** Leads to where something is requested: a software template or a URL. */
export const TemplateButton = (props: { target: string; label: string }) => (
  <TargetButton {...props} defaultKind="template" />
);
