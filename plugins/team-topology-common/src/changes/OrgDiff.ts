import { OrgModel } from '../model/OrgModel';
import { diffOrgModels } from './diffOrgModels';
import { OrgChange } from './OrgChange';

/**
 * What a change does to what is there: it comes, it goes, or it stays and
 * differs.
 * @public
 */
export type OrgChangeEffect = 'added' | 'removed' | 'changed';

/**
 * One side of a comparison.
 * @public
 */
export interface OrgDiffSide {
  /** The date, `YYYY-MM-DD`. */
  at: string;
  /** Where what teams do comes from, as the model of that date says it. */
  boundaries?: OrgModel['boundaries'];
}

/**
 * What differs between two states of an organisation.
 * @public
 */
export interface OrgDiff {
  from: OrgDiffSide;
  to: OrgDiffSide;
  /** Sorted by what they are about, then by ref. */
  changes: OrgChange[];
  /** How many entities have come, have gone, and differ; one with several changes counts once. */
  counts: Record<OrgChangeEffect, number>;
  /** What the refs in the changes are called, as far as either model says it. */
  names: { [ref: string]: string };
}

/**
 * Something that is wrong in a document of a proposed change, although it was
 * read.
 * @public
 */
export interface DocumentProblem {
  /** Which of the documents, from 1. */
  document: number;
  /** The full, lower-case ref of its entity. */
  ref: string;
  /** The field, such as `spec.type`. */
  field: string;
  message: string;
}

/**
 * What a proposed change of catalog files would change in the organisation.
 * @public
 */
export interface ProposedDiff extends OrgDiff {
  /** What the catalog would say about the documents. */
  problems: DocumentProblem[];
}

/**
 * Compares two states of an organisation. Nothing is in it that neither of the
 * models shows, and nothing that is not known of either: `boundaries` says so.
 *
 * @param before - usually the earlier date
 * @param after - usually the later one
 * @public
 */
export function compareOrgModels(before: OrgModel, after: OrgModel): OrgDiff {
  const changes = diffOrgModels(before, after).filter(isKnown);
  return {
    from: sideOf(before),
    to: sideOf(after),
    changes,
    counts: countChanges(changes),
    names: namesIn(changes, [before, after]),
  };
}

/**
 * What a change does to what is there. An interaction comes when it begins, and
 * goes when it ends.
 * @public
 */
export function effectOf(change: OrgChange): OrgChangeEffect {
  if (change.field === undefined) {
    return change.after === undefined ? 'removed' : 'added';
  }
  if (change.subject === 'interaction' && change.field === 'state') {
    const { before, after } = change;
    if (after === 'ended') {
      return 'removed';
    }
    const wasOff = before === 'planned' || before === 'ended';
    return wasOff && after !== 'planned' ? 'added' : 'changed';
  }
  return 'changed';
}

/** Fields that are absent where they are not known. */
const COUNTED_FIELDS: readonly string[] = [
  ...['memberCount', 'componentCount', 'consumers'],
];

/** What is not known of one date is not known to differ. */
function isKnown(change: OrgChange): boolean {
  const { kind, field, before, after } = change;
  const isCounted = field !== undefined && COUNTED_FIELDS.includes(field);
  return (
    kind !== 'responsibility-not-known' &&
    !(isCounted && (before === undefined || after === undefined))
  );
}

function sideOf({ at, boundaries }: OrgModel): OrgDiffSide {
  return boundaries === undefined ? { at } : { at, boundaries };
}

function countChanges(changes: readonly OrgChange[]): OrgDiff['counts'] {
  const effects = new Map<string, OrgChangeEffect>();
  for (const change of changes) {
    const key = `${change.subject} ${change.ref}`;
    const effect = effectOf(change);
    if (effect !== 'changed' || !effects.has(key)) {
      effects.set(key, effect);
    }
  }
  const counts = { added: 0, removed: 0, changed: 0 };
  for (const effect of effects.values()) {
    counts[effect] += 1;
  }
  return counts;
}

/** What it is called after the change counts, where both models know it. */
function namesIn(
  changes: readonly OrgChange[],
  models: readonly OrgModel[],
): OrgDiff['names'] {
  const titles = new Map<string, string>();
  for (const model of models) {
    for (const { ref, title } of [
      ...[...model.laterTeams, ...model.groupings, ...model.teams],
      ...[...model.responsibilities, ...model.interactions],
      ...[...model.capabilities, ...model.optOuts],
    ]) {
      titles.set(ref, title);
    }
  }
  const named = new Map<string, string>();
  const visit = (value: unknown): void => {
    if (typeof value === 'string') {
      const title = titles.get(value);
      if (title !== undefined) {
        named.set(value, title);
      }
    } else if (typeof value === 'object' && value !== null) {
      Object.values(value).forEach(visit);
    }
  };
  for (const { ref, before, after } of changes) {
    visit([ref, before, after]);
  }
  return Object.fromEntries([...named].sort(([a], [b]) => (a < b ? -1 : 1)));
}
