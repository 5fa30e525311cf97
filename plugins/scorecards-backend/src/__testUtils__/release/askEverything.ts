import { Release } from './openRelease';

const kind = 'Component';
const namespace = 'default';
const range = { from: '2026-02-27', to: '2026-03-03' };
const components = ['memories', 'billing', 'wiki'];
const documented = { namespace, name: 'documented' };
const guardian = { namespace, name: 'guardian' };

/** What the plugin says about what is stored, as it goes over HTTP. */
export async function askEverything(release: Release) {
  const { backend, caller, stores } = release;
  const answers: Record<string, unknown> = {};
  for (const name of components) {
    const entity = { kind, namespace, name };
    answers[name] = {
      report: await backend.getEntityReport(entity, caller),
      facts: await backend.getEntityFacts(entity, caller),
      trend: withDemo(
        await backend.getEntityTrend({ ...entity, ...range }, caller),
      ),
    };
  }
  const history: Record<string, unknown> = {};
  for (const name of [...components, 'archive']) {
    const entity = `component:default/${name}`;
    history[name] = {
      transitions: (
        await stores.history.listTransitions({ entity, limit: 100 })
      ).map(withOwner),
      levelChanges: (await stores.history.listLevelChanges({ entity })).map(
        withOwner,
      ),
    };
  }
  return JSON.parse(
    JSON.stringify({
      ...answers,
      history,
      scorecards: await backend.listScorecards({}, caller),
      scorecard: await backend.getScorecard(documented, caller),
      results: await backend.getResults(documented, caller),
      group: await backend.getGroupRollup(guardian, caller),
      groupTrend: withDemo(
        await backend.getGroupTrend({ ...guardian, ...range }, caller),
      ),
      overview: await backend.getOverview({}, caller),
      exemptions: await stores.exemptions.readExemptions([
        'component:default/billing',
      ]),
      demoImport: await stores.importedDays.read(),
      backlog: await stores.judgeQueue.readBacklog(),
    }),
  );
}

/** Earlier releases knew one owner. */
function withOwner<Change extends { owners: string[] }>(change: Change) {
  return { ...change, owner: change.owners[0] };
}

/** Earlier releases called the days that were imported a demo. */
function withDemo<Trend extends { imported?: object }>(trend: Trend) {
  return { ...trend, demo: trend.imported };
}
