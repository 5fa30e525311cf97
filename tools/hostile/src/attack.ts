import fc from 'fast-check';
import { Knex } from 'knex';
import { arbitraryRequest } from './arbitraryRequest';
import { describePrototypes } from './describePrototypes';
import { dumpDatabase } from './dumpDatabase';
import { findBadManners } from './findBadManners';
import { HostileRequest } from './HostileRequest';
import { HttpOperation } from './HttpOperation';
import { listProbes } from './listProbes';
import { RawAnswer, sendRaw } from './sendRaw';
import { Vocabulary } from './Vocabulary';

/** What is attacked, and with what. */
export interface AttackOptions {
  origin: string;
  database: Knex;
  operation: HttpOperation;
  vocabulary: Vocabulary;
  /** How many random requests are sent. */
  runs: number;
  /** Sent with every request. */
  headers?: Record<string, string>;
  /** A request whose answer depends on nothing that the operation may change. */
  witness: string;
  /** What else is wrong with an answer. */
  findMore?: (request: HostileRequest, answer: RawAnswer) => string[];
}

/** How often the number of requests is sent, for who looks for more than a test run does. */
const TIMES = Number(process.env.HOSTILE_TIMES ?? 1);

/**
 * Sends probes and random requests to an operation. Whatever is in them, the
 * answer is a decent one, what only reads or is refused changes nothing, and
 * what comes next is answered as before.
 *
 * @throws with the shortest request for which that does not hold
 */
export async function attack(options: AttackOptions): Promise<void> {
  const { database, operation, vocabulary, headers } = options;
  const probes = listProbes(operation, vocabulary);
  const look = async () => ({
    inherited: describePrototypes(),
    stored: await dumpDatabase(database),
    witness: await sendRaw(options.origin, {
      method: 'GET',
      path: options.witness,
      headers: { ...headers },
    }),
  });
  const first = await look();
  let before = first;
  await fc.assert(
    fc.asyncProperty(arbitraryRequest(operation, vocabulary), async hostile => {
      const request = {
        ...hostile,
        headers: { ...headers, ...hostile.headers },
      };
      const answer = await sendRaw(options.origin, request);
      // Looking takes longer than answering; readers are looked at in the end.
      const after = operation.method === 'GET' ? before : await look();
      const isKept = answer.status < 400 || after.stored === before.stored;
      const isSame = answersOf(after) === answersOf(first);
      before = after;
      const problems = [
        ...findBadManners(operation, request, answer),
        ...(options.findMore?.(request, answer) ?? []),
        ...(isKept ? [] : ['changes the database, and is refused']),
        ...(isSame ? [] : ['changes what others are answered']),
      ];
      if (problems.length > 0) {
        const told = answer.text.slice(0, 500);
        throw new Error(`${operation.id} ${problems.join(', ')}: ${told}`);
      }
    }),
    {
      examples: probes.map(it => [it]),
      numRuns: probes.length + options.runs * TIMES,
      includeErrorInReport: true,
    },
  );
  const last = await look();
  if (answersOf(last) !== answersOf(first) || last.stored !== before.stored) {
    throw new Error(`One of the requests to ${operation.id} changes something`);
  }
}

function answersOf(seen: { inherited: string; witness: RawAnswer }): string {
  const { status, text } = seen.witness;
  return [seen.inherited, status, text].join('\n');
}
