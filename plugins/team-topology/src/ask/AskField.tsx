import { SearchField } from '@backstage/ui';
import { forwardRef, useCallback, useEffect, useRef, useState } from 'react';
import useDebounce from 'react-use/esm/useDebounce';
import { useWords } from '../ui/useWords';
import { MAX_NEED_LENGTH } from './countableNeed';

/** Where somebody asks, in their own words. */
export const AskField = forwardRef<
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
        label={t('ask.label')}
        description={t('ask.description')}
        placeholder={t('ask.placeholder')}
        value={props.value}
        onChange={props.onChange}
        onSubmit={props.onSubmit}
        maxLength={MAX_NEED_LENGTH}
        style={{ maxWidth: 720 }}
      />
    </div>
  );
});

const ADDRESS_DELAY = 300;

/**
 * The question as it is being typed. The address follows a little later, as
 * browsers limit how often it may change; a change of the address, such as by
 * the button *Back*, changes the question.
 */
export function useNeedText(options: {
  /** The question in the address. */
  need: string;
  /** Must keep its identity. */
  onNeedChange(need: string): void;
}): {
  text: string;
  /** Somebody types. */
  type(text: string): void;
  /** Somebody asks a question that was asked before, which does not make it one more. */
  repeat(text: string): void;
  /** Whether somebody has typed the question, rather than followed a link. */
  typed: boolean;
} {
  const { need, onNeedChange } = options;
  const [{ text, typed }, setState] = useState({ text: need, typed: false });
  const written = useRef(need);

  useEffect(() => {
    if (need !== written.current) {
      written.current = need;
      setState({ text: need, typed: false });
    }
  }, [need]);

  useDebounce(
    () => {
      if (text !== written.current) {
        written.current = text;
        onNeedChange(text);
      }
    },
    ADDRESS_DELAY,
    [text, onNeedChange],
  );

  const type = useCallback(
    (next: string) => setState({ text: next, typed: true }),
    [],
  );
  const repeat = useCallback(
    (next: string) => setState({ text: next, typed: false }),
    [],
  );
  return { text, type, repeat, typed };
}
