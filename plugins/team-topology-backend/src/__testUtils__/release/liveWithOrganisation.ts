import { declared, group } from '../entities';
import { recordOrganisation } from '../recordOrganisation';
import { writeBody } from '../../chronicle/versions';
import { Release } from './openRelease';

const MONDAY = new Date('2026-03-02T09:00:00.000Z');
const TUESDAY = new Date('2026-03-03T09:00:00.000Z');

const teams = [group('billing'), group('guardian')];
const before = [...teams, declared('TeamApi', 'billing', { team: 'billing' })];
const after = [
  ...teams,
  declared('TeamApi', 'billing', { team: 'billing', type: 'stream-aligned' }),
];

/** The organisation is recorded and changes, and a past of it is imported. */
export async function recordChanges({ chronicle, imports }: Release) {
  await recordOrganisation(chronicle, before, MONDAY);
  await recordOrganisation(chronicle, after, TUESDAY);
  const { recordedSince = '' } = await chronicle.getState();
  await imports.save({
    ...{ source: 'import:epochs', recordedSince, basis: undefined },
    progress: {
      ...{ digest: 'digest', cursor: '2021-06-01', done: 2, total: 2 },
      skipped: {
        count: 1,
        first: [{ state: '2021-06-01', file: 'all.yaml', reason: 'No YAML' }],
      },
    },
    ...{ heldTo: recordedSince, until: recordedSince },
    changes: {
      closed: [],
      added: [
        {
          ...{ ref: 'group:default/billing', from: '2019-06-01' },
          ...{ to: recordedSince, ...writeBody(group('billing')) },
        },
      ],
    },
    now: TUESDAY.toISOString(),
  });
}

/** A draft that was changed, a snooze that goes on and one that was ended. */
export async function plan({ drafts, snoozes }: Release) {
  const draft = {
    ...{ id: 'draft', owner: 'user:default/aoki', name: 'A platform' },
    ...{ at: '2026-03-02', shared: false, version: 1, changes: [] },
    createdAt: MONDAY.toISOString(),
    updatedAt: MONDAY.toISOString(),
    updatedBy: 'user:default/aoki',
  };
  await drafts.add(draft, { most: 100 });
  await drafts.replace({
    ...{ ...draft, shared: true, version: 2, name: '社内インフラ' },
    changes: [
      {
        type: 'retype-team',
        team: 'group:default/billing',
        teamType: 'platform',
        was: 'stream-aligned',
      },
    ],
    updatedAt: TUESDAY.toISOString(),
    updatedBy: 'user:default/mori',
  });
  const days = { today: '2026-03-02', keptSince: '2024-03-02' };
  const snooze = (team: string) =>
    snoozes.add(
      {
        rule: 'TT19',
        subjects: [`group:default/${team}`],
        ...{ reason: "It's being founded.", since: '2026-03-02' },
        until: '2026-04-02',
      },
      days,
    );
  await snooze('billing');
  const { id } = await snooze('guardian');
  await snoozes.end(id, '2026-03-03');
}

/** A notification that waits, one that arrived, and which state was told. */
export async function tell({ database, outbox, progress }: Release) {
  const messageOf = (id: string) => ({
    ...{ id, topic: 'dropped', scope: `scope of ${id}` },
    body: { payload: { title: `The ${id} one` } },
  });
  await outbox.add([messageOf('first')], { tx: database, now: MONDAY });
  const worker = 'worker';
  const [claim] = await outbox.claim({
    ...{ worker, limit: 1, claimMs: 60_000, now: MONDAY },
  });
  await outbox.end(claim, { worker, how: 'sent', now: MONDAY });
  await outbox.add([messageOf('second')], { tx: database, now: TUESDAY });
  const seen = { revision: 2, at: TUESDAY };
  await progress.see('changes', { seen, changedAt: MONDAY });
  await progress.advance(
    'changes',
    { seen, changedAt: MONDAY },
    {
      ...{ state: { revision: 2, day: '2026-03-03' }, at: TUESDAY },
      store: async () => {},
    },
  );
}
