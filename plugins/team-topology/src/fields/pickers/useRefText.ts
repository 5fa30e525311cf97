import { useEffect, useState } from 'react';
import { RefKind, toFieldRef } from '../fieldRef';
import { Choice } from './choices';

/** The text shown in a field whose value is a ref. */
export interface RefText {
  text: string;
  /** The choice whose label is exactly the text. */
  selected?: Choice;
  /** The search text; empty while the text is the label of a choice. */
  search: string;
  /** Whether the text is what somebody typed, and not the label of a value. */
  isTyped: boolean;
  type(text: string): void;
  choose(ref: string): void;
  leave(): void;
}

/**
 * Keeps the text of a field and its value in step: a choice is shown by its
 * label, everything else as it was typed. The value follows each key press, so
 * that submitting the form with the keyboard submits what is shown.
 */
export function useRefText(options: {
  kind: RefKind;
  value: string | undefined;
  choices: Choice[];
  /** Those that were among the choices before. */
  known?: ReadonlyMap<string, Choice>;
  /** Whether what is typed is still to be searched for. */
  isSearching?: boolean;
  onChange(value: string | undefined): void;
}): RefText {
  const { kind, value, choices, known, isSearching, onChange } = options;
  const [draft, setDraft] = useState<string>();
  // What was typed and left before the backend had found it.
  const [left, setLeft] = useState<string>();
  // A form may be slow to take a value, and the list may be reloaded meanwhile.
  const [taken, setTaken] = useState<Choice>();
  const chosen =
    choices.find(({ ref }) => ref === value) ??
    (value === undefined ? undefined : known?.get(value));
  const text = draft ?? taken?.label ?? chosen?.label ?? value ?? '';
  const selected = chosen?.label === text ? chosen : undefined;

  const valueOf = (typed: string, sameLabel: (label: string) => boolean) =>
    typed.trim() === ''
      ? undefined
      : choices.find(({ label }) => sameLabel(label))?.ref ??
        toFieldRef(typed, kind) ??
        typed;

  useEffect(() => {
    if (left === undefined) {
      return;
    }
    const late = choices.find(({ label }) => isAlike(label, left));
    if (late) {
      onChange(late.ref);
    }
    if (late || !isSearching) {
      setLeft(undefined);
    }
  }, [left, choices, isSearching, onChange]);

  return {
    text,
    selected,
    search: selected ? '' : draft ?? left ?? '',
    isTyped: draft !== undefined,
    type: typed => {
      // The list repeats the text when it opens and closes.
      if (typed !== text) {
        setDraft(typed);
        setTaken(undefined);
        setLeft(undefined);
        onChange(valueOf(typed, label => label === typed));
      }
    },
    choose: ref => {
      setDraft(undefined);
      setLeft(undefined);
      setTaken(choices.find(choice => choice.ref === ref));
      onChange(ref);
    },
    leave: () => {
      if (draft !== undefined && !selected) {
        onChange(valueOf(draft, label => isAlike(label, draft)));
        setLeft(isSearching ? draft : undefined);
      }
      setDraft(undefined);
      setTaken(undefined);
    },
  };
}

function isAlike(a: string, b: string): boolean {
  return normalize(a) === normalize(b);
}

function normalize(text: string): string {
  return text.normalize('NFKC').trim().toLocaleLowerCase();
}
