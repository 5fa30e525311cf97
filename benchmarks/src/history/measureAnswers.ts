import { addDays } from '@kumiki/backstage-plugin-team-topology-common';
import { stat } from 'node:fs/promises';
import { quantile } from '../driver/statistics';
import { fillYears } from './fillYears';
import { DIRECTORY, organisationOf, YEARS } from './organisation';
import { Row } from './rows';
import { RunningOrganisation, startOrganisation } from './startOrganisation';

const REQUESTS = 40;
const DAYS = 30;

async function medianOf(
  organisation: RunningOrganisation,
  paths: readonly string[],
): Promise<{ ms: number; statements: number; calls: number; kb: number }> {
  const times: number[] = [];
  let kb = 0;
  const statements = organisation.statements();
  const calls = organisation.calls.count;
  for (const path of paths) {
    const { body, ms } = await organisation.get(path);
    times.push(ms);
    kb = Math.max(kb, body.length / 1024);
  }
  return {
    ms: quantile(times, 0.5),
    statements: (organisation.statements() - statements) / paths.length,
    calls: (organisation.calls.count - calls) / paths.length,
    kb,
  };
}

const times = (count: number, path: (nth: number) => string) =>
  Array.from({ length: count }, (_, nth) => path(nth));

/** What a directory with 22,000 Groups answers. */
export async function measureDirectory(): Promise<Row[]> {
  const organisation = await startOrganisation(organisationOf(DIRECTORY));
  try {
    const began = performance.now();
    await organisation.record();
    const recorded = performance.now() - began;
    const first = await organisation.get('/model');
    const route = await medianOf(
      organisation,
      times(REQUESTS, nth => `/route?responsibility=duty-${nth}`),
    );
    const goldenPaths = await medianOf(
      organisation,
      times(REQUESTS, nth => `/golden-paths?need=deploy+service+${nth}`),
    );
    const model = await medianOf(
      organisation,
      times(REQUESTS, () => '/model'),
    );
    return [
      { what: 'recorded for the first time', measured: recorded, unit: 'ms' },
      { what: 'the first model', measured: first.ms, unit: 'ms' },
      { what: '/route, p50', measured: route.ms, unit: 'ms', limit: 100 },
      { what: '/route, statements', measured: route.statements, unit: '' },
      { what: '/route, catalog requests', measured: route.calls, unit: '' },
      {
        ...{ what: '/golden-paths, p50', measured: goldenPaths.ms },
        ...{ unit: 'ms', limit: 100 },
      },
      { what: '/model, p50', measured: model.ms, unit: 'ms', limit: 300 },
      { what: '/model, size', measured: model.kb, unit: 'kB' },
    ];
  } finally {
    await organisation.stop();
  }
}

/** 500 teams, and five years in which something changes every week. */
export async function measureYears(): Promise<Row[]> {
  const organisation = await startOrganisation([]);
  try {
    const today = JSON.parse((await organisation.get('/today')).body).day;
    const { first, versions } = await fillYears(
      organisation.database,
      YEARS,
      today,
    );
    const dayOf = (nth: number) =>
      addDays(first, 3 + nth * Math.floor((5 * 364) / DAYS)) ?? today;
    await organisation.get('/model');
    const now = await medianOf(
      organisation,
      times(REQUESTS, () => '/model'),
    );
    // Each is built for the first time, as today's is after each change.
    const built = await organisation.get(`/model?at=${addDays(today, 1)}`);
    const past = await medianOf(
      organisation,
      times(DAYS, nth => `/model?at=${dayOf(nth)}`),
    );
    const again = await medianOf(
      organisation,
      times(REQUESTS, () => `/model?at=${dayOf(DAYS - 1)}`),
    );
    const diff = await medianOf(
      organisation,
      times(DAYS - 1, nth => `/diff?from=${dayOf(nth)}&to=${dayOf(nth + 1)}`),
    );
    const timeline = await organisation.get('/timeline');
    await organisation.database.raw('pragma wal_checkpoint(truncate)');
    const { size } = await stat(organisation.file);
    return [
      { what: 'versions', measured: versions, unit: '' },
      { what: "today's model, p50", measured: now.ms, unit: 'ms' },
      {
        ...{ what: 'the same of a past day, beside it', unit: 'x' },
        ...{ measured: again.ms / now.ms, limit: 1.5 },
      },
      { what: 'a day to come, built', measured: built.ms, unit: 'ms' },
      {
        ...{ what: 'a past day for the first time, beside that', unit: 'x' },
        ...{ measured: past.ms / built.ms, limit: 1.5 },
      },
      {
        what: 'a past day for the first time, statements',
        measured: past.statements,
        unit: '',
      },
      { what: '/diff, p50', measured: diff.ms, unit: 'ms', limit: 300 },
      {
        ...{ what: '/timeline for the first time', measured: timeline.ms },
        ...{ unit: 'ms', limit: 1_500 },
      },
      {
        what: '/timeline, size',
        measured: timeline.body.length / 1024,
        unit: 'kB',
      },
      { what: 'database', measured: size / 1e6, unit: 'MB', limit: 50 },
    ];
  } finally {
    await organisation.stop();
  }
}
