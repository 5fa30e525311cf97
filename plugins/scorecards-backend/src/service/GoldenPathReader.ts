import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  NamedRequest,
  ScorecardByGoldenPath,
  Tally,
} from '@kumiki/backstage-plugin-scorecards-common';
import { GoldenPathStamp } from '@kumiki/backstage-plugin-team-topology-common';
import { ReportStore } from '../database/ReportStore';
import { EventLoopBreaks } from '../work/EventLoopBreaks';
import { Caller } from '@kumiki/backend-audit';
import { CompiledScorecards } from './CompiledScorecards';
import { compareStamps } from './goldenPath/compareStamps';
import { SeenStamp, Stamps } from './goldenPath/Stamps';
import { scorecardRef } from './ScorecardReader';
import { View } from './View';
import { ViewReader } from './ViewReader';

/** What it takes to read results by golden path. */
export interface GoldenPathReaderOptions {
  catalog: CatalogService;
  compiled: CompiledScorecards;
  reports: Pick<ReportStore, 'readResults'>;
  views: ViewReader;
}

/** Reads the results of a scorecard by the template that generated the entities. */
export class GoldenPathReader {
  readonly #options: GoldenPathReaderOptions;

  static create(options: GoldenPathReaderOptions) {
    return new GoldenPathReader(options);
  }

  private constructor(options: GoldenPathReaderOptions) {
    this.#options = options;
  }

  async getByGoldenPath(
    request: NamedRequest,
    caller: Caller,
  ): Promise<ScorecardByGoldenPath> {
    const { catalog, compiled, reports, views } = this.#options;
    const view = await views.readView(caller);
    const stored = view.scorecard(scorecardRef(request));
    const [stamps, results] = await Promise.all([
      Stamps.read(catalog, caller),
      reports.readResults({
        scorecards: [stored.ref],
        visible: view.visibility.refs,
      }),
    ]);
    const { levels } = compiled.of(stored);
    const tallies = new Map<string, { stamp?: SeenStamp; tally: Tally }>();
    const breaks = EventLoopBreaks.create();
    for (const result of results) {
      const stamp = seenBy(view, stamps.of(result.entity));
      const key = JSON.stringify(stamp ?? null);
      const known = tallies.get(key);
      const { tally } = known ?? { tally: Tally.create(stored.ref, levels) };
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
    return { scorecard: stored.ref, rows };
  }
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
