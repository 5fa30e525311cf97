import { Entity } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import { LocationSpec } from '@backstage/plugin-catalog-common';
import {
  CatalogProcessor,
  CatalogProcessorEmit,
  processingResult,
} from '@backstage/plugin-catalog-node';
import {
  Calendar,
  EntityValidator,
  summarizeProblems,
} from '@kumiki/backstage-plugin-team-topology-common';
import { kindDefinitions } from '../kinds/kindDefinitions';
import { createEntityValidator } from '../validation/createEntityValidator';
import { recognizeKind } from './recognizeKind';

/**
 * Validates the entities of the Kumiki kinds and relates them. Needs nothing
 * but the entity itself, so one that is wrong costs no other anything.
 */
export class TeamTopologyEntityProcessor implements CatalogProcessor {
  readonly #validator: EntityValidator;
  readonly #calendar: Calendar;
  readonly #now: () => Date;

  private constructor(options: { calendar: Calendar; now?: () => Date }) {
    this.#validator = createEntityValidator();
    this.#calendar = options.calendar;
    this.#now = options.now ?? (() => new Date());
  }

  static create(options: {
    calendar: Calendar;
    now?: () => Date;
  }): TeamTopologyEntityProcessor {
    return new TeamTopologyEntityProcessor(options);
  }

  getProcessorName(): string {
    return 'TeamTopologyEntityProcessor';
  }

  async validateEntityKind(entity: Entity): Promise<boolean> {
    const recognized = recognizeKind(entity);
    if (!recognized) {
      return false;
    }
    const problems =
      'problem' in recognized
        ? [recognized.problem]
        : this.#validator.findProblems(recognized.kind, entity);
    if (problems.length > 0) {
      throw new InputError(summarizeProblems(problems));
    }
    return true;
  }

  /** The catalog processes every entity again and again, so that relations come and go with the days. */
  async postProcessEntity(
    entity: Entity,
    _location: LocationSpec,
    emit: CatalogProcessorEmit,
  ): Promise<Entity> {
    const recognized = recognizeKind(entity);
    if (recognized && 'kind' in recognized) {
      const at = this.#calendar.dayAt(this.#now());
      const relations = kindDefinitions
        .get(recognized.kind)
        ?.relationsOf(entity, { at });
      for (const relation of relations ?? []) {
        emit(processingResult.relation(relation));
      }
    }
    return entity;
  }
}
