import { ButtonIcon, Tooltip, TooltipTrigger } from '@backstage/ui';
import { ReactElement } from 'react';

/** Goes to the date of a change, where there is one. */
export const ChangeButton = (props: {
  icon: ReactElement;
  label: string;
  target?: string;
  onChange(at: string): void;
}) => {
  const { icon, label, target, onChange } = props;
  return (
    <TooltipTrigger>
      <ButtonIcon
        variant="secondary"
        icon={icon}
        aria-label={label}
        isDisabled={!target}
        onPress={() => target && onChange(target)}
      />
      <Tooltip>{label}</Tooltip>
    </TooltipTrigger>
  );
};
