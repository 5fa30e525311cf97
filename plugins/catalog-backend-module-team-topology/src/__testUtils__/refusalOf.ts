import { Entity } from '@backstage/catalog-model';
import { Calendar } from '@kumiki/backstage-plugin-team-topology-common';
import { TeamTopologyEntityProcessor } from '../TeamTopologyEntityProcessor';

const processor = TeamTopologyEntityProcessor.create({
  calendar: Calendar.utc,
});

/** What the catalog tells the people who wrote an entity, or `accepted`. */
export async function refusalOf(entity: Entity): Promise<string> {
  try {
    return (await processor.validateEntityKind(entity))
      ? 'accepted'
      : 'not ours';
  } catch (error) {
    expect(error).toMatchObject({ name: 'InputError' });
    return (error as Error).message;
  }
}
