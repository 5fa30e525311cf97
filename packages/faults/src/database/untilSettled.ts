import { Knex } from 'knex';
import { setTimeout } from 'node:timers/promises';
import { countDue } from './countDue';
import { findUnjudged } from './findUnjudged';

/** How long it took, and what was left when nobody waited any longer. */
export interface Settled {
  seconds: number;
  /** Nothing where everything was done. */
  left?: string;
}

/** Waits until nothing is due and every result is what the facts make of it. */
export async function untilSettled(
  database: Knex,
  withinSeconds: number,
  isMore: () => Promise<string | undefined> = async () => undefined,
): Promise<Settled> {
  const began = Date.now();
  for (;;) {
    const left = await describeLeft(database, isMore).catch(
      error => `the database: ${error.message}`,
    );
    const seconds = (Date.now() - began) / 1000;
    if (!left || seconds > withinSeconds) {
      return { seconds, left };
    }
    await setTimeout(250);
  }
}

async function describeLeft(
  database: Knex,
  isMore: () => Promise<string | undefined>,
): Promise<string | undefined> {
  const unjudged = await findUnjudged(database);
  if (unjudged.length > 0) {
    return `${unjudged.length} results are not what the facts say, the first of ${unjudged[0]}`;
  }
  const due = await countDue(database);
  return due > 0 ? `${due} are due` : await isMore();
}
