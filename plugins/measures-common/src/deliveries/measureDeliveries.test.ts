import { Change, Deployment, Incident } from '../events/Records';
import { compareBeforeAfter, stripsOf } from './compareDeliveries';
import { ComponentRecords } from './Deliveries';
import { listDeployments } from './listDeployments';
import { measureDeliveries } from './measureDeliveries';

const entity = 'component:default/app';
const since = '2026-01-01T00:00:00.000Z';

/** Of November 2026, at noon. */
const day = (number: number) =>
  new Date(Date.UTC(2026, 10, number, 12)).toISOString();

const question = {
  span: { from: day(1), to: day(29) },
  environment: 'production',
  linkWithinMs: 2 * 86_400_000,
};

function deployment(on: number, fields: Partial<Deployment> = {}): Deployment {
  return {
    source: 'ci',
    id: `d${on}`,
    entity,
    environment: 'production',
    finishedAt: day(on),
    outcome: 'succeeded',
    ...fields,
  };
}

function incident(on: number, fields: Partial<Incident> = {}): Incident {
  return {
    source: 'pager',
    id: `i${on}`,
    entity,
    detectedAt: day(on),
    ...fields,
  };
}

function change(on: number, fields: Partial<Change> = {}): Change {
  return { source: 'git', id: `m${on}`, entity, mergedAt: day(on), ...fields };
}

function measure(records: Partial<ComponentRecords>) {
  return measureDeliveries(
    {
      entity,
      deployments: [],
      incidents: [],
      changes: [],
      connected: { deployments: since, incidents: since, changes: since },
      ...records,
    },
    question,
  );
}

/** A deployment on each of the first days of the month. */
const daily = (days: number) =>
  Array.from({ length: days }, (_, index) => deployment(index + 1));

describe('measureDeliveries', () => {
  it('knows no fail rate where no source of incidents is connected', () => {
    const { metrics } = measure({
      deployments: daily(20),
      connected: { deployments: since },
    });
    expect(metrics.changeFailRate).toMatchObject({
      value: null,
      unknown: [{ reason: 'no-incident-source' }],
    });
    expect(metrics.deploymentFrequency).toMatchObject({ value: 5, n: 20 });
  });

  it('shows a rate with its counts and interval, and below 10 only the counts', () => {
    const incidents = [3, 5, 7].map(on =>
      incident(on, { deployment: `d${on}` }),
    );
    expect(
      measure({ deployments: daily(14), incidents }).metrics.changeFailRate,
    ).toMatchObject({
      value: 3 / 14,
      count: 3,
      n: 14,
      shareInferred: 0,
      interval: {
        low: expect.closeTo(0.0757, 4),
        high: expect.closeTo(0.4759, 4),
      },
    });
    expect(
      measure({ deployments: daily(9), incidents }).metrics.changeFailRate,
    ).toMatchObject({
      value: null,
      count: 3,
      n: 9,
      unknown: [{ reason: 'too-few', least: 10 }],
    });
  });

  it('never has more failures than deployments', () => {
    const incidents = Array.from({ length: 40 }, (_, index) =>
      incident(12, { id: `${index}` }),
    );
    expect(
      measure({ deployments: daily(12), incidents }).metrics.changeFailRate,
    ).toMatchObject({ count: 1, n: 12 });
  });

  it('gives no incident to a deployment of long ago, or of later', () => {
    const deployments = [deployment(10), deployment(20)];
    const incidents = [incident(5), incident(11), incident(13)];
    const { counts, metrics } = measure({ deployments, incidents });
    expect(counts).toMatchObject({
      inferredIncidents: 1,
      unlinkedIncidents: 2,
    });
    expect(metrics.changeFailRate.unknown).toContainEqual({
      reason: 'unlinked-incidents',
      count: 2,
    });
  });

  it('takes what the sender names, and says where it does not know that', () => {
    const incidents = [
      incident(25, { deployment: 'd10' }),
      incident(26, { deployment: 'app:9' }),
    ];
    const records = {
      deployments: [deployment(10), deployment(25)],
      incidents,
    };
    expect(measure(records).counts).toMatchObject({
      statedIncidents: 1,
      unlinkedIncidents: 1,
    });
    const list = listDeployments(records, question);
    expect(list.items).toMatchObject([
      { id: 'd25', failed: false, incidents: [] },
      { id: 'd10', failed: true, incidents: [{ id: 'i25', link: 'stated' }] },
    ]);
    expect(list.unlinkedIncidents).toMatchObject([{ id: 'i26' }]);
  });

  it('takes a rollback for the failure of what was deployed before', () => {
    const deployments = [
      ...daily(9),
      deployment(10, { kind: 'rollback' }),
      deployment(11, { kind: 'rollback' }),
    ];
    const { metrics } = measure({ deployments });
    expect(metrics.changeFailRate).toMatchObject({
      count: 1,
      n: 11,
      shareInferred: 1,
    });
    // Nobody said when it began.
    expect(metrics.failedDeploymentRecoveryTime).toMatchObject({
      value: null,
      unknown: [{ reason: 'no-start-time', count: 1 }],
    });
  });

  it('measures the recovery until the last incident of a deployment ends', () => {
    const incidents = [
      incident(10, { id: 'a', resolvedAt: day(11) }),
      incident(11, { id: 'b', resolvedAt: day(14) }),
      incident(20, { id: 'c' }),
    ];
    const { metrics } = measure({
      deployments: [deployment(10), deployment(20)],
      incidents,
    });
    expect(metrics.failedDeploymentRecoveryTime).toMatchObject({
      value: 4 * 86_400,
      n: 1,
      unknown: [{ reason: 'still-open', count: 1 }],
    });
  });

  it('lets the first deployment claim no old changes', () => {
    const changes = [
      change(2, { commitAt: day(1) }),
      change(12, { commitAt: day(11) }),
    ];
    const { metrics } = measure({
      deployments: [deployment(10), deployment(14)],
      changes,
    });
    expect(metrics.changeLeadTime).toMatchObject({
      value: 3 * 86_400,
      n: 1,
      shareInferred: 1,
      unknown: [{ reason: 'before-first-deployment', count: 1 }],
    });
  });

  it('measures from the commit, not from the merge, and each commit once', () => {
    const { metrics } = measure({
      deployments: [
        deployment(10, { commit: 'abc', commitAt: day(9) }),
        deployment(20, { commit: 'abc', commitAt: day(9) }),
      ],
      changes: [change(9, { commit: 'abc', commitAt: day(4) })],
    });
    expect(metrics.changeLeadTime).toMatchObject({
      value: 6 * 86_400,
      n: 1,
      shareInferred: 0,
    });
  });

  it('knows no rework rate where only rollbacks say what they are', () => {
    const deployments = [...daily(12), deployment(13, { kind: 'rollback' })];
    expect(measure({ deployments }).metrics.deploymentReworkRate).toMatchObject(
      {
        value: null,
        unknown: [{ reason: 'no-kind', count: 12 }],
      },
    );
  });

  it('cuts off what is before the source', () => {
    const { metrics } = measure({
      deployments: daily(28),
      connected: { deployments: since, incidents: day(15) },
    });
    expect(metrics.changeFailRate).toMatchObject({
      n: 14,
      value: 0,
      unknown: [{ reason: 'before-source', since: day(15) }],
    });
  });
});

describe('stripsOf', () => {
  it('puts components side by side, those that are not known apart', () => {
    const busy = { ...measure({ deployments: daily(20) }), entity: 'a' };
    const calm = { ...measure({ deployments: daily(2) }), entity: 'b' };
    const silent = { ...measure({ connected: {} }), entity: 'c' };
    const { deploymentFrequency } = stripsOf([silent, busy, calm]);
    expect(deploymentFrequency.points.map(it => it.entity)).toEqual(['b', 'a']);
    expect(deploymentFrequency.unknown.map(it => it.entity)).toEqual(['c']);
  });
});

describe('compareBeforeAfter', () => {
  it('compares each component with itself', () => {
    const before = { ...measure({ deployments: daily(2) }), entity: 'a' };
    const after = { ...measure({ deployments: daily(20) }), entity: 'a' };
    const lonely = { ...before, entity: 'b' };
    expect(
      compareBeforeAfter([before, lonely], [after]).deploymentFrequency,
    ).toMatchObject([
      { entity: 'a', before: { value: 0.5 }, after: { value: 5 } },
    ]);
  });
});
