import { Knex } from 'knex';
import { Fault, FaultContext } from '../Fault';
import { Answer, sendRequest } from '../http/sendRequest';
import { signIn } from '../world/signIn';
import { checkInvariants } from './checkInvariants';
import { until } from './until';

const HELD_UP_WITHIN_S = 30;
/** So that a row is larger than a page of the database. */
const CHANGES = 200;
const DRAFTS = '/api/team-topology/drafts';

/** A draft, as far as it is looked at. */
interface SeenDraft {
  id: string;
  version: number;
  name: string;
  changes: { mission?: string }[];
}

export const killedDraft: Fault = {
  id: 'draft-killed',
  title:
    'All replicas are killed with SIGKILL while a draft is written, and then two people write it at once',
  async run(context) {
    const { chronicle, verdict, world } = context;
    const names = world.replicas.map(({ name }) => name);
    const first = await send(context, 0, {
      path: DRAFTS,
      body: contentOf('first'),
    });
    const draft = bodyOf(first) as SeenDraft;

    await holdUp(chronicle);
    const writing = send(context, 0, {
      ...{ path: `${DRAFTS}/${draft.id}`, method: 'PUT' },
      body: { ...contentOf('second'), version: draft.version, shared: true },
    });
    const held = await until(HELD_UP_WITHIN_S, () => isHeldUp(chronicle));
    await Promise.all([...world.replicas].map(it => world.end(it, 'SIGKILL')));
    const answer = await writing;
    await release(chronicle);
    for (const name of names) {
      await world.start(name);
    }
    const seen = await read(context, draft.id);
    verdict.add(
      'a draft that was being written is as it was before',
      `${held === undefined ? 'it was not' : 'it was'} being written; ${
        'status' in answer ? `${answer.status} was answered` : 'no answer'
      }; ${describe(seen)}`,
      held !== undefined &&
        'failure' in answer &&
        seen?.version === draft.version &&
        isWhole(seen, 'first'),
    );

    const writers = ['third', 'fourth'];
    const answers = await Promise.all(
      writers.map((name, nth) =>
        send(context, nth, {
          ...{ path: `${DRAFTS}/${draft.id}`, method: 'PUT' },
          body: { ...contentOf(name), version: draft.version, shared: true },
        }),
      ),
    );
    const statuses = answers.map(it => ('status' in it ? it.status : 0));
    const winner = writers[statuses.indexOf(200)] ?? 'nobody';
    const after = await read(context, draft.id);
    verdict.add(
      'of two who write the same version over two replicas, one is told of the other',
      `${statuses.join(' and ')}; ${describe(after)}`,
      [...statuses].sort().join() === '200,409' &&
        after?.version === draft.version + 1 &&
        isWhole(after, winner),
    );
    await send(context, 0, {
      ...{ path: `${DRAFTS}/${draft.id}`, method: 'DELETE' },
    });
    await checkInvariants(context);
  },
};

/** Every text in it says which writing it is of. */
function contentOf(name: string) {
  return {
    name,
    changes: Array.from({ length: CHANGES }, (_, nth) => ({
      ...{ type: 'found-team', team: `group:default/${name}-${nth}` },
      mission: name,
    })),
  };
}

function isWhole(draft: SeenDraft | undefined, name: string): boolean {
  return (
    draft?.name === name &&
    draft.changes.length === CHANGES &&
    draft.changes.every(({ mission }) => mission === name)
  );
}

function describe(draft: SeenDraft | undefined): string {
  if (!draft) {
    return 'there is no draft';
  }
  const { changes, name, version } = draft;
  const writings = new Set(changes.map(({ mission }) => mission));
  return `version ${version} is ${name} with ${changes.length} changes of ${writings.size} writing`;
}

/** Asks a replica as a person. */
async function send(
  { world }: FaultContext,
  replica: number,
  sent: { path: string; method?: 'PUT' | 'DELETE'; body?: object },
): Promise<Answer> {
  const { port } = world.replicas[replica].process;
  return await sendRequest({ ...sent, port, token: await signIn(port) });
}

async function read(
  context: FaultContext,
  id: string,
): Promise<SeenDraft | undefined> {
  const answer = await send(context, 0, { path: `${DRAFTS}/${id}` });
  return 'status' in answer && answer.status === 200
    ? (answer.body as SeenDraft)
    : undefined;
}

function bodyOf(answer: Answer): unknown {
  if (!('status' in answer) || answer.status >= 300) {
    throw new Error(`No draft was made: ${JSON.stringify(answer)}`);
  }
  return answer.body;
}

/** Until it is released, whoever writes a draft waits with the row written and nothing committed. */
async function holdUp(chronicle: Knex): Promise<void> {
  await chronicle.raw(`
    create function hold_up_draft() returns trigger language plpgsql as $$
    begin perform pg_sleep(600); return new; end $$;
    create trigger hold_up_draft after update on drafts
    for each row execute function hold_up_draft();
  `);
}

async function isHeldUp(chronicle: Knex): Promise<boolean> {
  const [{ count }] = await chronicle('pg_stat_activity')
    .where('wait_event', 'PgSleep')
    .count();
  return Number(count) > 0;
}

/** The database notices only later that nobody is there who waits. */
async function release(chronicle: Knex): Promise<void> {
  await chronicle.raw(`
    select pg_terminate_backend(pid) from pg_stat_activity
    where wait_event = 'PgSleep' and pid <> pg_backend_pid()
  `);
  await chronicle.raw('drop function hold_up_draft cascade');
}
