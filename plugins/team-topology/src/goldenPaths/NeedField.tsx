import { SearchField } from '@backstage/ui';
import { forwardRef } from 'react';
import { useWords } from '../ui/useWords';
import { MAX_NEED_LENGTH } from './countableNeed';

/** Where somebody says what they need. */
export const NeedField = forwardRef<
  HTMLDivElement,
  {
    value: string;
    onChange(value: string): void;
    /** Enter was pressed, and not to choose the characters of a word. */
    onSubmit(): void;
  }
>((props, ref) => {
  const { t } = useWords();
  return (
    <div
      ref={ref}
      // While Japanese is being converted, Enter and Escape belong to the conversion.
      onKeyDownCapture={event => {
        if (event.nativeEvent.isComposing) {
          event.stopPropagation();
        }
      }}
    >
      <SearchField
        label={t('goldenPaths.label')}
        description={t('goldenPaths.description')}
        value={props.value}
        onChange={props.onChange}
        onSubmit={props.onSubmit}
        maxLength={MAX_NEED_LENGTH}
        style={{ maxWidth: 720 }}
      />
    </div>
  );
});
