import { MetricsService } from '@backstage/backend-plugin-api/alpha';
import { Knex } from 'knex';

/** Reports how many exemptions are open; asked only where something collects metrics. */
export function observeExemptions(
  metrics: MetricsService,
  { database, clock }: { database: Knex; clock: () => Date },
): void {
  const gauge = metrics.createObservableGauge('scorecards.exemptions.count', {
    description: 'Exemptions that are asked for or granted',
  });
  gauge.addCallback(async result => {
    const counts: { state: string; count: number | string }[] = await database(
      'exemption_requests',
    )
      .whereIn('state', ['asked', 'granted'])
      // By the days of UTC: the end of a day more or less is no reason to act.
      .whereRaw(`coalesce(until, '9999-12-31') > ?`, [
        clock().toISOString().slice(0, 10),
      ])
      .groupBy('state')
      .select('state')
      .count({ count: '*' });
    for (const state of ['asked', 'granted']) {
      const found = counts.find(it => it.state === state);
      result.observe(Number(found?.count ?? 0), { state });
    }
  });
}
