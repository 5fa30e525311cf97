import { SmellLevel } from '@kumiki/backstage-plugin-team-topology-common';
import {
  RiAlertLine,
  RiErrorWarningLine,
  RiInformationLine,
} from '@remixicon/react';

const ICONS = {
  info: RiInformationLine,
  warn: RiAlertLine,
  error: RiErrorWarningLine,
};

const COLOURS: Record<SmellLevel, string> = {
  info: 'var(--bui-fg-secondary)',
  warn: 'var(--bui-warning-fg-subdued)',
  error: 'var(--bui-negative-fg-subdued)',
};

/** The level as a sign, each of its own shape; the word is beside it. */
export const LevelSign = (props: { level: SmellLevel }) => {
  const Icon = ICONS[props.level];
  return (
    <Icon
      aria-hidden
      size={18}
      style={{ flexShrink: 0, color: COLOURS[props.level] }}
    />
  );
};
