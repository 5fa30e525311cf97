import { Entity } from '@backstage/catalog-model';
import { nameOfRef } from '../reading/names';
import { changeBoundaries } from './boundaryChanges';
import { DraftChange, DraftProblem, DraftRule } from './DraftChange';
import { DraftContext, Outcome } from './DraftContext';
import { DraftEntities, EntityEdit } from './DraftEntities';
import { refsNamed } from './draftFields';
import { changeInteractions } from './interactionChanges';
import { changeTeams } from './teamChanges';

/**
 * The organisation once a draft is published.
 * @public
 */
export interface AppliedDraft {
  /** What the catalog then has; a model of it is the model of the draft. */
  entities: Entity[];
  /** The same as changes of named entities, which a writer puts into files. */
  edits: EntityEdit[];
  /** The changes that could not be made, in their order. */
  problems: DraftProblem[];
  /**
   * The changes as they are kept: with what was there before (`was`) where it
   * was not said, and with a ref for what is new.
   */
  changes: DraftChange[];
}

const names = (refs: string[]) => refs.map(ref => nameOfRef(ref)).join(', ');

const SENTENCES: Record<DraftRule, (about: string[]) => string> = {
  unknown: about =>
    `${about.join(', ')} is not in the catalog, or you cannot see it`,
  'already-there': about => `${about.join(', ')} is there already`,
  'no-longer': about =>
    `what it changes is not as it was: it is ${
      about.filter(Boolean).join(', ') || 'not set'
    } now`,
  'not-held': ([team = '', ...about]) =>
    `${nameOfRef(team)} neither accepts nor holds ${names(about)}`,
  held: ([team = '', ...about]) => `${nameOfRef(team)} accepts ${names(about)}`,
  'to-itself': about => `${names(about)} would be on both sides`,
  'holds-responsibilities': ([team = '', ...about]) =>
    `${nameOfRef(team)} still has responsibilities: ${names(about)}`,
  'owns-components': ([team = '', ...about]) =>
    `${nameOfRef(team)} still owns components: ${names(about)}`,
  'contains-teams': about => `${names(about)} contains other groups`,
  cycle: about => `${names(about)} would be inside itself`,
  'not-a-grouping': about =>
    `${names(about)} is a team, which cannot contain others`,
  'wrong-order': ([ends = '', begins = '']) =>
    `it ends on ${ends}, before it begins on ${begins}`,
  'not-facilitating': about =>
    `${names(about)} is not facilitating, so nobody is embedded in it`,
  'described-twice': about =>
    `several Team APIs describe ${names(about)}, and none of them counts`,
};

/**
 * Applies the changes of a draft to the catalog, in their order. One that cannot
 * be made is left out, with the reason; nothing of it is in the result.
 *
 * @param entities - as the author sees them; they are not changed. What is
 *   hidden from the author is not among them, and so cannot be named
 * @param draft - changes as `readDraftChanges` gives them; `at` is the day of
 *   the draft, `YYYY-MM-DD`
 * @public
 */
export function applyDraft(
  entities: readonly Entity[],
  draft: { at: string; changes: readonly DraftChange[] },
): AppliedDraft {
  const state = DraftEntities.create(entities);
  const context = { state, at: draft.at };
  const problems: DraftProblem[] = [];
  const changes = draft.changes.map((change, index) => {
    const outcome = applyChange(change, context);
    if ('type' in outcome) {
      return outcome;
    }
    const message = SENTENCES[outcome.rule](outcome.about);
    problems.push({ change: index, ...outcome, message });
    return change;
  });
  return { entities: state.entities, edits: state.edits, problems, changes };
}

function applyChange(change: DraftChange, context: DraftContext): Outcome {
  const missing = refsNamed(change).existing.filter(
    ref => !context.state.has(ref),
  );
  if (missing.length > 0) {
    return { rule: 'unknown', about: missing };
  }
  switch (change.type) {
    case 'hand-over':
    case 'take':
    case 'give-up':
      return changeBoundaries(change, context);
    case 'begin-interaction':
    case 'end-interaction':
    case 'embed-person':
      return changeInteractions(change, context);
    default:
      return changeTeams(change, context);
  }
}
