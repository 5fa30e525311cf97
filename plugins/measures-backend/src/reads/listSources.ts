import { Caller } from '@kumiki/backend-audit';
import {
  ConnectedSource,
  EVENT_TYPES,
} from '@kumiki/backstage-plugin-measures-common';
import { SourceCount } from '../database/DatabaseSourceStore';
import { MeasuresContext } from '../service/MeasuresContext';

/** The systems that send events about what the caller sees, by name. */
export async function listSources(
  context: MeasuresContext,
  _request: object,
  caller: Caller,
): Promise<{ items: ConnectedSource[] }> {
  const counts = await context.stores.sources.countBySource();
  const sees = await context.visible.findAmong(
    counts.flatMap(({ about }) => about ?? []),
    caller,
  );
  const visible = counts.filter(it => it.about !== undefined && sees(it.about));
  const names = [...new Set(visible.map(({ source }) => source))].sort();
  return {
    items: names.map(source => ({
      source,
      types: EVENT_TYPES.flatMap(type => {
        const own = visible.filter(
          it => it.source === source && it.type === type,
        );
        return own.length > 0 ? [{ type, ...addUp(own) }] : [];
      }),
    })),
  };
}

function addUp(counts: readonly SourceCount[]) {
  return {
    first: counts.map(({ first }) => first).sort()[0],
    last: counts.map(({ last }) => last).sort()[counts.length - 1],
    events: counts.reduce((sum, { events }) => sum + events, 0),
  };
}
