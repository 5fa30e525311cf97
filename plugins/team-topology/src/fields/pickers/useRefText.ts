import { useState } from 'react';
import { RefKind, toFieldRef } from '../fieldRef';
import { Choice } from './choices';

/** The text in a field of which the value is a ref. */
export interface RefText {
  text: string;
  /** The choice that the text names, letter by letter. */
  selected?: Choice;
  /** What somebody looks for; empty while the text is that of a choice. */
  search: string;
  type(text: string): void;
  choose(ref: string): void;
  leave(): void;
}

/**
 * Keeps what stands in a field and its value together: a choice stands there
 * with its label, everything else as it was typed. The value follows each key,
 * so that a form that is sent from the keyboard holds what stands in it.
 */
export function useRefText(options: {
  kind: RefKind;
  value: string | undefined;
  choices: Choice[];
  onChange(value: string | undefined): void;
}): RefText {
  const { kind, value, choices, onChange } = options;
  const [draft, setDraft] = useState<string>();
  // A form may take its time with a value, and a list be read again meanwhile:
  // were the text to change by that, the list would open as if it was typed.
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
