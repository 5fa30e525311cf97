import { Knex } from 'knex';
import { setTimeout } from 'node:timers/promises';
import { countDue } from '../database/countDue';
import { World } from '../world/World';
import { findUnjudged } from './findUnjudged';

/** How long it took, and what was left when nobody waited any longer. */
export interface Settled {
  seconds: number;
  /** Nothing where everything was done. */
  left?: string;
}

/**
 * Waits until nothing is due and every result is what the facts make of it.
 * @param findMore - what else is to be waited for, as long as there is any
 */
export async function untilSettled(
  context: { database: Knex; world: World },
  withinSeconds: number,
  findMore: () => Promise<string | undefined> = async () => undefined,
): Promise<Settled> {
  const began = Date.now();
  for (;;) {
    const left = await findMore()
      .then(it => it ?? describeLeft(context))
      .catch(error => `no answer: ${error.message}`);
    const seconds = (Date.now() - began) / 1000;
    if (!left || seconds > withinSeconds) {
      return { seconds, left };
    }
    await setTimeout(500);
  }
}

async function describeLeft({
  database,
  world,
}: {
  database: Knex;
  world: World;
}): Promise<string | undefined> {
  const due = await countDue(database);
  if (due > 0) {
    return `${due} are due`;
  }
  const unjudged = await findUnjudged(world.replicas[0].process.port);
  return unjudged.length > 0
    ? `${unjudged.length} results are not what the facts say, the first of ${unjudged[0]}`
    : undefined;
}
