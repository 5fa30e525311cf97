import { Knex } from 'knex';

/** How much is due to be asked about or judged now, whether somebody is at it or not. */
export async function countDue(database: Knex): Promise<number> {
  const now = new Date().toISOString();
  const [[judge], [collect]] = await Promise.all([
    database('judge_queue').where('due_at', '<=', now).count({ due: '*' }),
    database('collect_queue').where('due_at', '<=', now).count({ due: '*' }),
  ]);
  return Number(judge.due) + Number(collect.due);
}
