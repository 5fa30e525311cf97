import {
  ANNOTATION_LOCATION,
  ANNOTATION_ORIGIN_LOCATION,
  DEFAULT_NAMESPACE,
  Entity,
  KubernetesValidatorFunctions,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { MODEL_KINDS } from '@kumiki/backstage-plugin-team-topology-common';
import { readBoundedYaml, YamlRefusal } from '../../yaml/readBoundedYaml';
import { writeBody } from '../versions';
import { PastEntity } from './PastStates';

/** A file is read in one turn, so this much has to fit in less than a second. */
const CATALOG_FILE_LIMITS = {
  /** Thousands of entities. */
  bytes: 1024 * 1024,
  tokens: 200_000,
  values: 200_000,
} as const;

/** Where a Location entity leads to, as it stands there. */
interface LocationTargets {
  targets: readonly string[];
  isOptional: boolean;
}

/** What an import takes from a catalog file. */
export interface CatalogFile {
  entities: readonly PastEntity[];
  locations: readonly LocationTargets[];
  /** Why entities are left out. */
  problems: readonly string[];
}

const KINDS: ReadonlySet<string> = new Set(
  [...MODEL_KINDS, 'Component', 'User'].map(kind =>
    kind.toLocaleLowerCase('en-US'),
  ),
);

/**
 * Reads the entities of the kinds that the model reads, and the Locations.
 *
 * @param options - `origin` is what all entities get as the place that they come
 *   from, since declarations count where they come from the same place; `project`
 *   leaves of an entity what the model reads
 * @throws Error that says why, where it is not YAML, too large or endless
 */
export function parseCatalogFile(
  text: string,
  options: { origin: string; project: (entity: Entity) => Entity },
): CatalogFile {
  const { origin, project } = options;
  const entities: PastEntity[] = [];
  const locations: LocationTargets[] = [];
  const problems: string[] = [];
  for (const data of readDocuments(text)) {
    if (data === null || data === undefined) {
      continue;
    }
    const kind = isRecord(data) ? data.kind : undefined;
    if (!isRecord(data) || typeof kind !== 'string') {
      problems.push('a document without a kind is not an entity');
      continue;
    }
    const lowerCaseKind = kind.toLocaleLowerCase('en-US');
    if (lowerCaseKind === 'location') {
      locations.push(readLocation(data));
    } else if (KINDS.has(lowerCaseKind)) {
      const entity = toEntity(data, kind, origin);
      if (typeof entity === 'string') {
        problems.push(entity);
      } else {
        const ref = stringifyEntityRef(entity);
        entities.push({ ref, ...writeBody(project(entity)) });
      }
    }
  }
  return { entities, locations, problems };
}

type UnknownRecord = { readonly [key: string]: unknown };

function isRecord(value: unknown): value is UnknownRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The entity, or why it is none. */
function toEntity(
  data: UnknownRecord,
  kind: string,
  origin: string,
): Entity | string {
  const metadata = isRecord(data.metadata) ? data.metadata : {};
  const { name, namespace = DEFAULT_NAMESPACE } = metadata;
  if (
    typeof name !== 'string' ||
    !KubernetesValidatorFunctions.isValidObjectName(name)
  ) {
    return `a ${kind} without a valid name is left out`;
  }
  if (
    typeof namespace !== 'string' ||
    !KubernetesValidatorFunctions.isValidNamespace(
      namespace.toLocaleLowerCase('en-US'),
    )
  ) {
    return `the ${kind} ${name} is in no valid namespace and is left out`;
  }
  const { apiVersion, spec } = data;
  const { [ANNOTATION_LOCATION]: _, ...annotations } = isRecord(
    metadata.annotations,
  )
    ? metadata.annotations
    : {};
  return {
    apiVersion: typeof apiVersion === 'string' ? apiVersion : '',
    kind,
    metadata: {
      ...(metadata as Entity['metadata']),
      name,
      namespace,
      annotations: {
        ...(annotations as Record<string, string>),
        [ANNOTATION_ORIGIN_LOCATION]: origin,
      },
    },
    ...(isRecord(spec) && { spec: spec as Entity['spec'] }),
  };
}

function readLocation(data: UnknownRecord): LocationTargets {
  const spec = isRecord(data.spec) ? data.spec : {};
  const targets = [spec.target, spec.targets].flat();
  return {
    targets: targets.filter(target => typeof target === 'string'),
    isOptional: spec.presence === 'optional',
  };
}

function readDocuments(text: string): unknown[] {
  try {
    return readBoundedYaml(text, CATALOG_FILE_LIMITS).map(({ read }) => read());
  } catch (error) {
    throw error instanceof YamlRefusal
      ? new Error(`it ${error.message}`)
      : error;
  }
}
