import { Entity } from '@backstage/catalog-model';
import { component, declared, group, user } from './entities';

const MODES = ['x-as-a-service', 'collaboration', 'facilitating'];

/** An organisation of any size, the same for the same numbers. */
export function generateOrganisation(size: {
  teams: number;
  interactions: number;
}): Entity[] {
  const entities: Entity[] = [];
  for (let index = 0; index < size.teams; index += 1) {
    const name = `team-${index}`;
    entities.push(
      group(name),
      user(`user-${index}`, name),
      component(`component-${index}`, name),
      declared('Responsibility', `responsibility-${index}`, {}),
      declared('TeamApi', name, {
        team: name,
        type: index % 10 ? 'stream-aligned' : 'platform',
        founded: `20${String(20 + (index % 5))}-01-01`,
        does: [{ responsibility: `responsibility-${index}` }],
      }),
    );
  }
  const platforms = Math.ceil(size.teams / 10);
  for (let index = 0; index < size.interactions; index += 1) {
    const mode = MODES[index % MODES.length];
    // Neighbours collaborate; everything else comes from a platform.
    const to = (index * 7) % size.teams;
    const from =
      mode === 'collaboration' ? to + 1 : 10 * ((index * 3) % platforms);
    const month = String(1 + (index % 6)).padStart(2, '0');
    entities.push(
      declared('TeamInteraction', `interaction-${index}`, {
        mode,
        from: `team-${from % size.teams}`,
        to: [`team-${from === to ? to + 1 : to}`],
        since: `2024-${month}-01`,
        ...(index % 3 ? { until: `2025-${month}-28` } : {}),
      }),
    );
  }
  return entities;
}
