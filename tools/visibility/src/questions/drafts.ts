import { hiddenRef, markerOf } from '../organisation/hidden';
import { SHARED_DRAFT } from '../organisation/sharedDraft';
import { Asked, get, post } from './Question';
import { Subjects } from './Subjects';

/** A draft that does not say what is hidden, and one that is there for nobody. */
export function draftRoutes(): Asked {
  const none = '/team-topology/drafts/nobody-has-this-one';
  const changes = [
    { type: 'retype-team', team: 'families', teamType: 'enabling' },
    { type: 'close-team', team: hiddenRef('Group') },
    {
      type: 'take',
      team: 'families',
      responsibility: hiddenRef('Responsibility'),
    },
    { type: 'end-interaction', interaction: hiddenRef('TeamInteraction') },
    {
      type: 'move-component',
      component: hiddenRef('Component'),
      owner: 'families',
    },
  ];
  const update = { version: 1, name: 'Draft', shared: false, changes };
  return {
    ListDrafts: [get('/team-topology/drafts')],
    CreateDraft: [
      post('/team-topology/drafts', { name: 'Draft', at: '1999-01-01' }),
      ...changes.map(change =>
        post('/team-topology/drafts', { name: 'Guess', changes: [change] }),
      ),
    ],
    GetDraft: [get(none), get(`/team-topology/drafts/${SHARED_DRAFT}`)],
    UpdateDraft: [{ method: 'put', path: none, body: update }],
    DeleteDraft: [{ method: 'delete', path: none }],
    PublishDraft: [post(`${none}/publication`)],
    PreviewDraft: [
      post('/team-topology/draft-preview', { changes: [] }),
      ...changes.map(change =>
        post('/team-topology/draft-preview', { changes: [change] }),
      ),
    ],
  };
}

/** Changes of what everybody sees, and of what is hidden as if it were not there. */
export function proposals(subjects: Subjects): object[] {
  const document = (name: string, spec: object) =>
    JSON.stringify({
      apiVersion: 'kumiki.dev/v1alpha1',
      kind: 'TeamApi',
      metadata: { name },
      spec,
    });
  return [
    {
      documents: document('families', { team: 'families', type: 'enabling' }),
    },
    { documents: '', remove: [hiddenRef(subjects.kind)] },
    {
      documents: document(markerOf('TeamApi'), {
        team: 'families',
        doesNot: [{ responsibility: markerOf('Responsibility') }],
        partOf: markerOf('Group'),
      }),
    },
  ];
}
