import { Entity } from '@backstage/catalog-model';
import { applyDraft } from '../drafts/applyDraft';
import { readDraftChanges } from '../drafts/draftFields';
import { smellEvidenceOf } from '../smells/smellComponents';
import {
  capability,
  component,
  group,
  interaction,
  optOut,
  responsibility,
  teamApi,
  user,
} from './__testUtils__/builders';
import { countReads } from './__testUtils__/countReads';
import { buildOrgModel, OrgModelOptions } from './buildOrgModel';
import { refsOfConcern } from './refsOfConcern';
import { withhold } from './withhold';

const AT = '2025-06-01';

const organisation = [
  group('platform', { children: ['sre'] }),
  group('sre', { parent: 'platform', members: ['tanaka', 'gone'] }),
  group('billing'),
  user('tanaka', 'sre'),
  component('invoices', { owner: 'billing', dependsOn: ['capability:run'] }),
  component('legacy-batch', { owner: 'billing' }),
  responsibility('hosting'),
  responsibility('dns', { parent: 'hosting', area: 'network' }),
  capability('run', { appliesTo: { 'spec.type': 'service' } }),
  capability('container-runtime'),
  optOut('batch'),
  teamApi('sre', {
    type: 'platform',
    does: [{ responsibility: 'hosting' }],
    interim: [{ responsibility: 'dns', since: '2024-01-01' }],
  }),
  teamApi('billing', {
    type: 'stream-aligned',
    doesNot: [{ responsibility: 'dns', handOffTo: 'sre' }],
  }),
  interaction('hosts', { reviewBy: '2025-01-01', friction: { level: 'none' } }),
  interaction('asks', { from: 'billing', to: ['nobody'] }),
];

/** Everything that a page asks of the organisation. */
function readAll(entities: readonly Entity[], options: OrgModelOptions) {
  const model = buildOrgModel(entities, options);
  return {
    model,
    evidence: smellEvidenceOf(model, entities),
    concern: refsOfConcern(entities, { isCounted: true }),
  };
}

describe('what is read of entities', () => {
  it('is read for the first model, and for no other one', () => {
    const { entities, takeRead } = countReads(organisation);
    readAll(entities, { at: AT });
    expect(takeRead()).toHaveLength(organisation.length);

    readAll(entities, { at: '2024-01-10' });
    readAll([...entities].reverse(), { at: AT, today: '2026-01-01' });
    buildOrgModel(entities, { at: AT, isCounted: false });

    expect(takeRead().filter(ref => !ref.startsWith('teamapi:'))).toEqual([]);
  });

  it('is the same whether it was read before or not', () => {
    const entities = [...organisation];
    readAll(entities, { at: '2024-01-10' });
    readAll(withhold(entities, new Set(['group:default/sre'])), { at: AT });

    expect(readAll(entities, { at: AT })).toEqual(
      readAll(structuredClone(organisation), { at: AT }),
    );
  });

  it('is read again of what is withheld in part, and of nothing else', () => {
    const { entities, takeRead } = countReads(organisation);
    readAll(entities, { at: AT });
    // What each of them names is read for the first reader.
    withhold(entities, new Set(['responsibility:default/nothing']));
    takeRead();

    const seen = withhold(entities, new Set(['responsibility:default/dns']));
    readAll(seen, { at: AT });

    expect(takeRead()).toEqual([
      'teamapi:default/billing',
      'teamapi:default/sre',
    ]);
  });

  it('is read again of what a draft changes, and of nothing else', () => {
    const { entities, takeRead } = countReads(organisation);
    readAll(entities, { at: AT });
    // Where each thing stands is read for the first draft.
    applyDraft(entities, { at: AT, changes: [] });
    takeRead();

    const changes = readDraftChanges([
      { type: 'retype-team', team: 'billing', teamType: 'enabling' },
    ]);
    const draft = applyDraft(entities, { at: AT, changes });
    readAll(draft.entities, { at: AT });

    expect(draft.problems).toEqual([]);
    expect(takeRead()).toEqual(['teamapi:default/billing']);
  });
});
