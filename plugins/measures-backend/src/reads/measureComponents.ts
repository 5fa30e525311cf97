import { setImmediate } from 'node:timers/promises';
import {
  ComponentDeliveries,
  ComponentRecords,
  LOOK_BACK_MS,
  measureDeliveries,
  Span,
} from '@kumiki/backstage-plugin-measures-common';
import { MeasuresContext } from '../service/MeasuresContext';
import { connectedSources } from './connectedSources';
import { movedBy } from './readSpan';

/** A component, and the part of a time in which it is looked at. */
export interface ComponentPart {
  entity: string;
  span: Span;
}

/** How many components are measured before others have their turn. */
const TURN = 25;

/**
 * The metrics of components, each over a time of its own, in the order of the
 * parts. The number of statements does not depend on how many there are.
 */
export async function measureComponents(
  context: Pick<MeasuresContext, 'linkWithinMs' | 'senders' | 'stores'>,
  parts: readonly ComponentPart[],
  options: { environment: string },
): Promise<ComponentDeliveries[]> {
  if (parts.length === 0) {
    return [];
  }
  const { environment } = options;
  const { linkWithinMs } = context;
  const recordsOf = await readComponents(context, parts, options);
  const measured: ComponentDeliveries[] = [];
  for (const { entity, span } of parts) {
    if (measured.length % TURN === TURN - 1) {
      await setImmediate();
    }
    measured.push(
      measureDeliveries(recordsOf(entity), { span, environment, linkWithinMs }),
    );
  }
  return measured;
}

/** All that is known of components, as far as it makes a difference to these parts. */
export async function readComponents(
  context: Pick<MeasuresContext, 'linkWithinMs' | 'senders' | 'stores'>,
  parts: readonly ComponentPart[],
  options: { environment: string },
): Promise<(entity: string) => ComponentRecords> {
  const { linkWithinMs, senders, stores } = context;
  const from = parts.map(({ span }) => span.from).sort()[0];
  const to = parts
    .map(({ span }) => span.to)
    .sort()
    .pop();
  const [records, received] = await Promise.all([
    stores.records.readRecords({
      entities: [...new Set(parts.map(({ entity }) => entity))],
      environment: options.environment,
      from: movedBy(from, -LOOK_BACK_MS),
      to: movedBy(to ?? from, linkWithinMs),
    }),
    stores.sources.readReceived(),
  ]);
  const connectedOf = connectedSources(senders, received);
  return entity => {
    const own = records.get(entity) ?? NOTHING;
    return { entity, ...own, connected: connectedOf(entity, own) };
  };
}

const NOTHING = { deployments: [], incidents: [], changes: [] };
