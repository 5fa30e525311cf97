import { useState } from 'react';
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
  onChange(value: string | undefined): void;
}): RefText {
  const { kind, value, choices, onChange } = options;
  const [draft, setDraft] = useState<string>();
  // A form may be slow to take a value, and the list may be reloaded meanwhile.
  const [taken, setTaken] = useState<Choice>();
  const chosen = choices.find(({ ref }) => ref === value);
  const text = draft ?? taken?.label ?? chosen?.label ?? value ?? '';
  const selected = chosen?.label === text ? chosen : undefined;

  const valueOf = (typed: string, sameLabel: (label: string) => boolean) =>
    typed.trim() === ''
      ? undefined
      : choices.find(({ label }) => sameLabel(label))?.ref ??
        toFieldRef(typed, kind) ??
        typed;

  return {
    text,
    selected,
    search: selected || draft === undefined ? '' : draft,
    isTyped: draft !== undefined,
    type: typed => {
      // The list repeats the text when it opens and closes.
      if (typed !== text) {
        setDraft(typed);
        setTaken(undefined);
        onChange(valueOf(typed, label => label === typed));
      }
    },
    choose: ref => {
      setDraft(undefined);
      setTaken(choices.find(choice => choice.ref === ref));
      onChange(ref);
    },
    leave: () => {
      if (draft !== undefined && !selected) {
        onChange(valueOf(draft, label => isAlike(label, draft)));
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
