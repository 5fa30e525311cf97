import { Entity } from '@backstage/catalog-model';
import { LoggerService } from '@backstage/backend-plugin-api';
import { describeChanges, summarizeChanges } from '../entities/describeChanges';

/** Says which fields of an entity a step changes: as outputs, and in the log that people see of a run. */
export function reportChanges(
  context: {
    output(name: 'changes' | 'summary', value: unknown): void;
    logger: LoggerService;
  },
  before: Entity | undefined,
  after: Entity,
): void {
  const changes = describeChanges(before, after);
  context.output('changes', changes);
  context.output('summary', summarizeChanges(changes));
  for (const { field, before: was, after: is } of changes) {
    const from = was === undefined ? '' : `${was} → `;
    context.logger.info(`${field}: ${from}${is ?? 'gone'}`);
  }
}
