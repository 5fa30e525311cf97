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
  EntityProblem,
  KUMIKI_API_VERSION,
  quoteValue,
} from '@kumiki/backstage-plugin-team-topology-common';
import Ajv from 'ajv';
import {
  kindDefinitions,
  ACCEPTED_KINDS,
  AcceptedKind,
} from './kindDefinitions';

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

const API_GROUP = KUMIKI_API_VERSION.slice(
  0,
  KUMIKI_API_VERSION.indexOf('/') + 1,
);

/** An entity is one of ours, or means to be one and is not, or is somebody else's. */
type RecognizedKind = { kind: AcceptedKind } | { problem: EntityProblem };

/**
 * Tells whose an entity is. The API group decides: another product may have
 * kinds of the same names, and other Kumiki modules bring kinds of the same group.
 */
function recognizeKind(entity: Entity): RecognizedKind | undefined {
  const { apiVersion, kind } = entity;
  if (typeof apiVersion !== 'string' || !apiVersion.startsWith(API_GROUP)) {
    return undefined;
  }
  const ours = ACCEPTED_KINDS.find(
    name => name.toLowerCase() === String(kind).toLowerCase(),
  );
  if (!ours) {
    return undefined;
  }
  if (kind !== ours) {
    return {
      problem: {
        field: 'kind',
        message: `kind is ${quoteValue(kind)}; allowed: ${ours}`,
      },
    };
  }
  if (apiVersion !== KUMIKI_API_VERSION) {
    return {
      problem: {
        field: 'apiVersion',
        message: `apiVersion is ${quoteValue(
          apiVersion,
        )}; allowed for a ${ours}: ${KUMIKI_API_VERSION}`,
      },
    };
  }
  return { kind: ours };
}

/** Finds what is wrong in an entity of any kind that the catalog gets to know. */
function createEntityValidator(): EntityValidator {
  return EntityValidator.create({
    kinds: kindDefinitions,
    Ajv,
  });
}
