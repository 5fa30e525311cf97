import {
  ANNOTATION_LOCATION,
  ANNOTATION_ORIGIN_LOCATION,
  DEFAULT_NAMESPACE,
  Entity,
  KubernetesValidatorFunctions,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { MODEL_KINDS } from '@kumiki/backstage-plugin-team-topology-common';
import { Lexer, parseAllDocuments } from 'yaml';
import { writeBody } from '../versions';
import { PastEntity } from './PastStates';

/** How much YAML is read. A file is read in one turn, so this much has to fit in less than a second. */
const CATALOG_FILE_LIMITS = {
  /** Bytes of a file: thousands of entities. */
  bytes: 1024 * 1024,
  /** Tokens of a file, such as a key, a colon, a blank. */
  tokens: 200_000,
  /** Values of a file, once its aliases are followed. */
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
  refuseManyTokens(text);
  const counter = { values: 0 };
  // The library compares each key with each other one; and its warnings would land in the log of the whole backend.
  const options = { uniqueKeys: false, logLevel: 'error' } as const;
  return [...parseAllDocuments(text, options)].map(document => {
    const [error] = document.errors;
    if (error) {
      // The message goes on with the lines of the file.
      throw new Error(`it is not YAML: ${error.message.split('\n')[0]}`);
    }
    const data: unknown = document.toJS();
    refuseEndless(data, counter);
    return data;
  });
}

function refuseManyTokens(text: string): void {
  if (Buffer.byteLength(text) > CATALOG_FILE_LIMITS.bytes) {
    throw new Error(`it has more than ${CATALOG_FILE_LIMITS.bytes} bytes`);
  }
  let tokens = 0;
  const lexemes = new Lexer().lex(text);
  while (!lexemes.next().done) {
    tokens++;
    if (tokens > CATALOG_FILE_LIMITS.tokens) {
      throw new Error(
        `it has more than ${CATALOG_FILE_LIMITS.tokens} YAML tokens`,
      );
    }
  }
}

/** An alias inside of what it stands for makes data that contain themselves; no entity can. */
function refuseEndless(
  value: unknown,
  counter: { values: number },
  around = new Set<unknown>(),
): void {
  counter.values += 1;
  if (counter.values > CATALOG_FILE_LIMITS.values) {
    throw new Error(
      `its aliases expand to more than ${CATALOG_FILE_LIMITS.values} values`,
    );
  }
  if (typeof value !== 'object' || value === null) {
    return;
  }
  if (around.has(value)) {
    throw new Error('an alias in it contains itself');
  }
  around.add(value);
  for (const inner of Object.values(value)) {
    refuseEndless(inner, counter, around);
  }
  around.delete(value);
}
