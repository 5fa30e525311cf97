import fc from 'fast-check';
import { deliveryOracle } from '../__testUtils__/deliveryOracle';
import { anyEvents, anyQuestion } from '../__testUtils__/randomDeliveries';
import { MeasuredEvent } from '../events/Events';
import { changeOf, deploymentOf, foldIncidents } from '../events/foldEvents';
import { ComponentRecords, ConnectedSources } from './Deliveries';
import { measureDeliveries } from './measureDeliveries';
import { DELIVERY_METRICS, MetricAnswer } from './Metric';

const SEED = 20261130;

function recordsOf(
  events: readonly MeasuredEvent[],
  connected: ConnectedSources,
): ComponentRecords {
  return {
    entity: 'component:default/app',
    deployments: events.flatMap(it =>
      it.type === 'deployment' ? deploymentOf(it) : [],
    ),
    incidents: foldIncidents(
      events.flatMap(it => (it.type === 'incident' ? it : [])),
    ),
    changes: events.flatMap(it => (it.type === 'change' ? changeOf(it) : [])),
    connected,
  };
}

function rounded(value: number | null | undefined): number | null | undefined {
  return typeof value === 'number' ? Number(value.toFixed(9)) : value;
}

/** An answer in the words of the oracle: one reason for each thing that is counted. */
function inWords(answer: MetricAnswer) {
  return {
    value: rounded(answer.value),
    n: answer.n,
    count: answer.count,
    p25: rounded(answer.p25),
    p75: rounded(answer.p75),
    shareInferred: rounded(answer.shareInferred),
    low: rounded(answer.interval?.low),
    high: rounded(answer.interval?.high),
    reasons: answer.unknown
      .flatMap(({ reason, count }) =>
        reason === 'no-kind' ? [reason] : Array(count ?? 1).fill(reason),
      )
      .sort(),
  };
}

describe('measureDeliveries', () => {
  it('agrees with the definitions written out once more, in 200 random streams', () => {
    const values = new Map<string, number>();
    fc.assert(
      fc.property(anyEvents, anyQuestion, (events, { question, connected }) => {
        const { metrics } = measureDeliveries(
          recordsOf(events, connected),
          question,
        );
        const { span, environment, linkWithinMs } = question;
        const oracle = deliveryOracle(
          events,
          span.from,
          span.to,
          environment,
          linkWithinMs,
          connected,
        );
        for (const metric of DELIVERY_METRICS) {
          const { reasons, ...said } = oracle[metric];
          const expected = {
            ...said,
            value: rounded(said.value),
            p25: rounded(said.p25),
            p75: rounded(said.p75),
            shareInferred: rounded(said.shareInferred),
            low: rounded(said.low),
            high: rounded(said.high),
            count: said.count,
            reasons: [...reasons].sort(),
          };
          expect({ [metric]: inWords(metrics[metric]) }).toEqual({
            [metric]: expected,
          });
          const known = metrics[metric].value === null ? 0 : 1;
          values.set(metric, (values.get(metric) ?? 0) + known);
        }
      }),
      { numRuns: 200, seed: SEED },
    );
    // Streams in which nothing is known would agree as well.
    expect(Math.min(...values.values())).toBeGreaterThan(20);
  });

  it('says 0 only where a source was connected and something, or the time itself, was counted', () => {
    fc.assert(
      fc.property(anyEvents, anyQuestion, (events, { question, connected }) => {
        const { metrics } = measureDeliveries(
          recordsOf(events, connected),
          question,
        );
        const wrong = DELIVERY_METRICS.filter(metric => {
          const { value, n, unknown } = metrics[metric];
          if (value === null) {
            return unknown.length === 0;
          }
          const needsIncidents =
            metric === 'changeFailRate' ||
            metric === 'failedDeploymentRecoveryTime';
          // No deployment in a known week is 0 per week; of all others, something was counted.
          return (
            connected.deployments === undefined ||
            (needsIncidents && connected.incidents === undefined) ||
            (n === 0 && metric !== 'deploymentFrequency')
          );
        });
        expect(wrong).toEqual([]);
      }),
      { numRuns: 200, seed: SEED },
    );
  });

  it('knows nothing about a component of which nothing is reported', () => {
    const { metrics } = measureDeliveries(recordsOf([], {}), {
      span: {
        from: '2026-01-01T00:00:00.000Z',
        to: '2026-04-01T00:00:00.000Z',
      },
      environment: 'production',
      linkWithinMs: 86_400_000,
    });
    for (const metric of DELIVERY_METRICS) {
      expect(metrics[metric]).toMatchObject({ value: null, n: 0 });
      expect(metrics[metric].unknown[0].reason).toBe('no-deployment-source');
    }
  });
});
