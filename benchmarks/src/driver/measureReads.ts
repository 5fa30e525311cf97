import { SCORECARD_SIZE } from '../organisation/entities';
import { ChildSystem } from './ChildSystem';
import { Call } from './HttpClient';
import { loadTest } from './loadTest';
import { QUESTIONS } from './Questions';
import { Configuration } from './readOptions';
import { Samples } from './Samples';
import { quantile } from './statistics';

const ONE_CLIENT_MS = 700;
const MANY_CLIENTS_MS = 1_000;
const CLIENTS = 16;
const OTHERS_MS = 400;
/** Somebody else may look for work while one question is asked. */
const TIMES = 3;

/** One round of everything that is read, written down. */
export async function measureReads(
  system: ChildSystem,
  configuration: Configuration,
  samples: Samples,
): Promise<void> {
  const { entities, checks } = configuration;
  const { name, http } = system;
  const { entity, team, overview } = QUESTIONS[name];
  const teams = entities / 200;
  // Each one different, the same ones for everybody.
  const callOf = (at: number) => entity((at * 37) % entities);
  const { result: one, measurement } = await system.watch(() =>
    loadTest(http, { clients: 1, ms: ONE_CLIENT_MS, callOf }),
  );
  const many = await loadTest(http, {
    clients: CLIENTS,
    ms: MANY_CLIENTS_MS,
    callOf,
  });
  samples.add(name, {
    entityP50: one.p50,
    entityP95: one.p95,
    entityPerSecond: one.perSecond,
    entity16P50: many.p50,
    entity16P95: many.p95,
    entity16PerSecond: many.perSecond,
    entityCpuMs: measurement.cpuMs / one.times,
  });
  const byTeam = (at: number) => [team(at % teams)];
  samples.add(name, { teamMs: await timeOf(system, OTHERS_MS, byTeam) });
  if (name === 'kumiki') {
    samples.add(name, {
      teamResultsMs: await timeOf(system, OTHERS_MS, at =>
        Array.from({ length: checks / SCORECARD_SIZE }, (_, scorecard) => ({
          path: `/api/scorecards/scorecards/default/scorecard-${scorecard}/results?limit=500&owner=team-${
            at % teams
          }`,
        })),
      ),
    });
  }
  if (overview) {
    samples.add(name, {
      overviewMs: await timeOf(system, OTHERS_MS, () => [overview]),
    });
  }
}

/** What single questions take besides time. */
export async function measureAnswers(
  system: ChildSystem,
  samples: Samples,
): Promise<void> {
  const { name } = system;
  const { entity, team, overview } = QUESTIONS[name];
  const askFor = async (call: Call) => {
    let bytes = 0;
    let statements = Infinity;
    for (let time = 0; time < TIMES; time++) {
      const { result, measurement } = await system.watch(() =>
        system.http.ask(call),
      );
      bytes = result.length;
      statements = Math.min(statements, measurement.statements);
    }
    return { bytes, statements };
  };
  const ofEntity = await askFor(entity(7));
  const ofTeam = await askFor(team(0));
  samples.add(name, {
    entityBytes: ofEntity.bytes,
    entityStatements: ofEntity.statements,
    teamBytes: ofTeam.bytes,
    teamStatements: ofTeam.statements,
  });
  if (overview) {
    const { bytes, statements } = await askFor(overview);
    samples.add(name, { overviewBytes: bytes, overviewStatements: statements });
  }
}

/** The middle time for questions that are asked one after the other; one at least. */
async function timeOf(
  { http }: ChildSystem,
  ms: number,
  callsOf: (at: number) => Call[],
): Promise<number> {
  const taken: number[] = [];
  const began = performance.now();
  for (let at = 0; at === 0 || performance.now() - began < ms; at++) {
    const asked = performance.now();
    for (const call of callsOf(at)) {
      await http.ask(call);
    }
    taken.push(performance.now() - asked);
  }
  return quantile(taken, 0.5);
}
