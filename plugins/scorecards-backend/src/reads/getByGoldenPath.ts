import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  NamedRequest,
  ScorecardByGoldenPath,
  Tally,
} from '@kumiki/backstage-plugin-scorecards-common';
import {
  GoldenPathStamp,
  ANNOTATION_GOLDEN_PATH_TEMPLATE,
  goldenPathStamp,
} from '@kumiki/backstage-plugin-team-topology-common';
import { Caller } from '@kumiki/backend-audit';
import { CATALOG_FILTER_EXISTS } from '@backstage/catalog-client';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { ReportStore } from '../database/results/DatabaseReportStore';
import { EventLoopBreaks } from '../concurrency/EventLoopBreaks';
import { CompiledScorecards } from '../scorecards/CompiledScorecards';
import { scorecardRef } from './readScorecards';
import { View } from '../view/View';
import { ViewReader } from '../view/ViewReader';

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

/** Where an entity comes from, as a reader sees it who may not see the template. */
export type SeenStamp = Partial<GoldenPathStamp> & { withheld?: 'template'[] };

const FIELDS = [
  'apiVersion',
  'kind',
  'metadata.name',
  'metadata.namespace',
  'metadata.title',
  'metadata.annotations',
];

/** What templates generated, as far as somebody may see it. */
export class Stamps {
  readonly #byEntity = new Map<string, GoldenPathStamp>();
  readonly #titles = new Map<string, string>();

  /** One request to the catalog, in the name of the caller. */
  static async read(catalog: CatalogService, caller: Caller): Promise<Stamps> {
    const annotation = `metadata.annotations.${ANNOTATION_GOLDEN_PATH_TEMPLATE}`;
    const { items } = await catalog.getEntities(
      {
        filter: [{ [annotation]: CATALOG_FILTER_EXISTS }, { kind: 'Template' }],
        fields: FIELDS,
      },
      caller,
    );
    return new Stamps(items);
  }

  private constructor(entities: readonly Entity[]) {
    for (const entity of entities) {
      const { title } = entity.metadata;
      const ref = stringifyEntityRef(entity);
      const stamp = goldenPathStamp(entity);
      if (stamp) {
        this.#byEntity.set(ref, stamp);
      }
      if (title) {
        this.#titles.set(ref, title);
      }
    }
  }

  of(entity: string): GoldenPathStamp | undefined {
    return this.#byEntity.get(entity);
  }

  titleOf(template: string): string | undefined {
    return this.#titles.get(template);
  }
}

/** 1.10 comes after 1.9. */
const VERSIONS = new Intl.Collator('en', { numeric: true });

/** By the ref and the version of the template; hidden ones and no template last, no version first. */
export function compareStamps(
  a: SeenStamp | undefined,
  b: SeenStamp | undefined,
): number {
  if (!a?.template || !b?.template) {
    return rankOf(a) - rankOf(b);
  }
  if (a.template !== b.template) {
    return a.template < b.template ? -1 : 1;
  }
  return VERSIONS.compare(a.version ?? '', b.version ?? '');
}

function rankOf(stamp: SeenStamp | undefined): number {
  return stamp?.template ? 0 : Number(!stamp) + 1;
}
