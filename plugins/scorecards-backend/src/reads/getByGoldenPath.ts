import { Caller } from '@kumiki/backend-audit';
import {
  NamedRequest,
  ScorecardByGoldenPath,
  Tally,
} from '@kumiki/backstage-plugin-scorecards-common';
import { GoldenPathStamp } from '@kumiki/backstage-plugin-team-topology-common';
import { EventLoopBreaks } from '../concurrency/EventLoopBreaks';
import { readView } from '../view/readView';
import { ScorecardsContext } from '../view/ScorecardsContext';
import { View } from '../view/View';
import { scorecardRef } from './readScorecards';
import { compareStamps, SeenStamp, Stamps } from './Stamps';

/** The results of a scorecard by the template that generated the entities. */
export async function getByGoldenPath(
  context: ScorecardsContext,
  request: NamedRequest,
  caller: Caller,
): Promise<ScorecardByGoldenPath> {
  const { catalog, stores } = context;
  const view = await readView(context, caller);
  const scorecard = view.scorecard(scorecardRef(request));
  const [stamps, results] = await Promise.all([
    Stamps.read(catalog, caller),
    stores.results.findResults({
      scorecards: [scorecard.ref],
      visible: view.visible,
    }),
  ]);
  const { levels } = scorecard.compiled;
  const tallies = new Map<string, { stamp?: SeenStamp; tally: Tally }>();
  const breaks = EventLoopBreaks.create();
  for (const result of results) {
    const stamp = seenBy(view, stamps.of(result.entity));
    const key = JSON.stringify(stamp ?? null);
    const known = tallies.get(key);
    const { tally } = known ?? { tally: Tally.create(scorecard.ref, levels) };
    if (!known) {
      tallies.set(key, { stamp, tally });
    }
    tally.add(result);
    await breaks.take();
  }
  const rows = [...tallies.values()]
    .sort((a, b) => compareStamps(a.stamp, b.stamp))
    .map(({ stamp, tally }) => {
      const { entities, states, coverage, ...rollup } = tally.toRollup();
      return {
        ...stamp,
        title: stamp?.template && stamps.titleOf(stamp.template),
        entities,
        levels: rollup.levels,
        states,
        coverage,
      };
    });
  return { scorecard: scorecard.ref, rows };
}

/** A stamp as the reader sees it: nothing of a template that is hidden. */
function seenBy(
  view: View,
  stamp: GoldenPathStamp | undefined,
): SeenStamp | undefined {
  return stamp && view.show(stamp.template) === undefined
    ? { withheld: ['template'] }
    : stamp;
}
