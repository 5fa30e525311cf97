import { Caller } from '@kumiki/backend-audit';
import {
  FactProviderDeclaration,
  InvalidScorecard,
  isoDurationToMilliseconds,
  ProviderHealth,
  ScorecardsHealth,
} from '@kumiki/backstage-plugin-scorecards-common';
import { StoredRun } from '../database/health/DatabaseRunStore';
import { ProviderCounts } from '../database/health/DatabaseHealthStore';
import {
  describeScorecard,
  summarizeScorecards,
} from '../reads/describeScorecards';
import { readView } from '../view/readView';
import { ScorecardsContext } from '../view/ScorecardsContext';
import { View } from '../view/View';

const ORDER: ProviderHealth['state'][] = ['failing', 'silent', 'working'];

/**
 * How scorecards and what feeds them do. Entities are counted and failures are
 * named as far as the caller may see them; when a provider was last asked, and
 * whether it answers at all, is the same for everybody.
 */
export async function getHealth(
  context: ScorecardsContext,
  _request: {},
  caller: Caller,
): Promise<ScorecardsHealth> {
  const { clock, declarations, stores } = context;
  const now = clock();
  const declared = declarations.all.flatMap(({ id, facts }) =>
    facts.map(({ name }) => ({ provider: id, name })),
  );
  const view = await readView(context, caller);
  const { visible } = view;
  const [runs, counts, absent, queue] = await Promise.all([
    stores.runs.list(),
    stores.health.countByProvider({
      visible,
      freshFrom: freshFrom(declarations.all, now),
    }),
    stores.health.findAbsent(declared, { visible }),
    stores.health.readBacklogs({ visible }),
  ]);
  const readers = findReaders(view);
  const pass = runs.find(({ work }) => work === 'sweep');
  return {
    at: now.toISOString(),
    scorecards: listInvalid(context, view),
    providers: declarations.all
      .map(declaration =>
        describeProvider(declaration, {
          checks: readers.byProvider.get(declaration.id) ?? [],
          counts: counts.find(({ provider }) => provider === declaration.id),
          pushed: declarations.isPushed(declaration.id),
          run: runs.find(({ work }) => work === `collect:${declaration.id}`),
          view,
        }),
      )
      .sort((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state)),
    queue,
    ...(pass && { lastPass: toRun(pass) }),
    unreadFacts: declared.map(pathOf).filter(it => !readers.facts.has(it)),
    absentFacts: absent.map(pathOf),
  };
}

function pathOf({ provider, name }: { provider: string; name: string }) {
  return `facts.${provider}.${name}`;
}

/** By provider, since when an observation is not too old. */
function freshFrom(
  declarations: readonly FactProviderDeclaration[],
  now: Date,
): Map<string, string> {
  return new Map(
    declarations.map(({ id, maxAge }) => {
      const age = isoDurationToMilliseconds(maxAge) ?? 0;
      return [id, new Date(now.getTime() - age).toISOString()];
    }),
  );
}

/** The scorecards with something wrong in them, in the order of their titles. */
function listInvalid(
  context: ScorecardsContext,
  view: View,
): InvalidScorecard[] {
  const bySummary = new Map(view.scorecards.map(it => [it.ref, it]));
  return summarizeScorecards(context, view.scorecards, view).flatMap(
    ({ ref, title, owner }) => {
      const scorecard = bySummary.get(ref);
      const { invalid = [] } = scorecard
        ? describeScorecard(context, scorecard, view)
        : {};
      return invalid.length > 0
        ? [{ scorecard: ref, title, owner, invalid }]
        : [];
    },
  );
}

/** Which checks read what, of the scorecards that the caller sees. */
function findReaders(view: View) {
  const facts = new Set<string>();
  const byProvider = new Map<string, ProviderHealth['checks']>();
  for (const { ref, compiled } of view.scorecards) {
    for (const { id, definition, facts: read } of compiled.checks) {
      const providers = new Set(read.map(({ name }) => name.split('.')[1]));
      read.forEach(({ name }) => facts.add(name));
      for (const provider of providers) {
        const checks = byProvider.get(provider) ?? [];
        byProvider.set(provider, checks);
        const title = definition.title ?? id;
        checks.push({ scorecard: ref, check: id, title });
      }
    }
  }
  return { byProvider, facts };
}

function describeProvider(
  { id, title }: FactProviderDeclaration,
  known: {
    checks: ProviderHealth['checks'];
    counts?: ProviderCounts;
    pushed: boolean;
    run?: StoredRun;
    view: View;
  },
): ProviderHealth {
  const { checks, counts, pushed, run, view } = known;
  const { known: count = 0, failed = 0, stale = 0, observedAt } = counts ?? {};
  const lastSuccessAt = run?.succeededAt ?? observedAt;
  return {
    provider: id,
    title,
    state: stateOf(run, lastSuccessAt),
    pushed,
    lastSuccessAt,
    ...(run && { lastRun: toRun(run) }),
    failingSince: run?.failingSince,
    error: counts?.error && showError(id, counts.error, view),
    known: count,
    failed,
    stale,
    checks,
  };
}

function stateOf(
  run: StoredRun | undefined,
  lastSuccessAt: string | undefined,
): ProviderHealth['state'] {
  if (run?.failingSince !== undefined) {
    return 'failing';
  }
  return lastSuccessAt === undefined ? 'silent' : 'working';
}

/** A failure, without its message where that names something hidden. */
function showError(
  provider: string,
  { entity, message, at }: NonNullable<ProviderCounts['error']>,
  view: View,
): ProviderHealth['error'] {
  const source = { provider, entity, values: {}, error: { message, at } };
  const failure = view.withheldMessages([source]).failureOf(source);
  return failure && { ...failure, entity };
}

function toRun({ startedAt, durationMs }: StoredRun) {
  return { startedAt, durationMs };
}
