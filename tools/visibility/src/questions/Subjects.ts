import { stringifyEntityRef } from '@backstage/catalog-model';
import {
  HIDDEN_KINDS,
  HIDDEN_NEED,
  HiddenKind,
  hiddenRef,
} from '../organisation/hidden';
import { organisation } from '../organisation/organisation';

/** What golden paths are asked for. */
export const NEEDS = ['publish a page', 'notify parents', HIDDEN_NEED];

/** The entities that everybody sees, and the hidden one of a kind. */
export class Subjects {
  readonly kind: HiddenKind;
  readonly refs: readonly string[];

  static create(kind: HiddenKind): Subjects {
    return new Subjects(kind);
  }

  private constructor(kind: HiddenKind) {
    const hidden = HIDDEN_KINDS.map(hiddenRef);
    this.kind = kind;
    this.refs = [
      // What makes no sense without the hidden entity is not there without it.
      ...organisation(kind)
        .map(entity => stringifyEntityRef(entity))
        .filter(ref => !hidden.includes(ref) && !isOneOfMany(ref, kind)),
      hiddenRef(kind),
    ];
  }

  refsOf(kind: string): string[] {
    return this.refs.filter(ref => ref.startsWith(`${kind}:`));
  }

  namesOf(kind: string): string[] {
    return this.refsOf(kind).map(ref => ref.split(':')[1]);
  }
}

/** Capabilities and opt-outs of which one for each kind is enough. */
function isOneOfMany(ref: string, kind: HiddenKind): boolean {
  const own = `guided-by-${kind.toLocaleLowerCase('en-US')}`;
  return (
    /^(optout|user|teamapi):/.test(ref) ||
    (ref.includes('guided-by-') && !ref.endsWith(own))
  );
}
