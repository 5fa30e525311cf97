import {
  DEFAULT_NAMESPACE,
  Entity,
  KubernetesValidatorFunctions,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import {
  DocumentProblem,
  EntityValidator,
  kumikiKindRules,
} from '@kumiki/backstage-plugin-team-topology-common';
import Ajv from 'ajv';
import { isScalar, visit } from 'yaml';
import {
  BoundedDocument,
  readBoundedYaml,
  YamlRefusal,
} from '../yaml/readBoundedYaml';

/**
 * How much YAML is read. What it costs grows with its tokens (a key, a colon, a
 * blank, a value); this much takes a tenth of a second.
 */
export const DOCUMENT_LIMITS = {
  bytes: 256 * 1024,
  tokens: 25_000,
  values: 50_000,
} as const;

const validator = EntityValidator.create({ kinds: kumikiKindRules, Ajv });

/**
 * Reads catalog YAML that somebody sent.
 *
 * @returns the entities, and what the catalog would say about them
 * @throws InputError that names the document and the field, where it is not YAML,
 *   is too large, or holds something that is no entity
 */
export function readProposedDocuments(text: string): {
  documents: Entity[];
  problems: DocumentProblem[];
} {
  const documents = new Map<string, Entity>();
  const problems: DocumentProblem[] = [];
  for (const { data, document } of readYaml(text)) {
    const entity = toEntity(data, document);
    const ref = stringifyEntityRef(entity);
    if (documents.has(ref)) {
      throw new InputError(
        `documents: document ${document} declares ${ref} again`,
      );
    }
    documents.set(ref, entity);
    for (const { field, message } of validator.findProblems(
      entity.kind,
      entity,
    )) {
      problems.push({ document, ref, field, message });
    }
  }
  return { documents: [...documents.values()], problems };
}

type UnknownRecord = { readonly [key: string]: unknown };

function isRecord(value: unknown): value is UnknownRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function toEntity(data: unknown, document: number): Entity {
  const refuse = (field: string, reason: string) =>
    new InputError(`documents: ${field} of document ${document} ${reason}`);
  if (!isRecord(data)) {
    throw new InputError(`documents: document ${document} is not an entity`);
  }
  const { apiVersion, kind, spec } = data;
  const metadata = isRecord(data.metadata) ? data.metadata : {};
  const { name, namespace = DEFAULT_NAMESPACE } = metadata;
  if (typeof apiVersion !== 'string') {
    throw refuse('apiVersion', 'must be a text');
  }
  if (!KubernetesValidatorFunctions.isValidKind(kind)) {
    throw refuse('kind', 'must be the kind of an entity');
  }
  if (!KubernetesValidatorFunctions.isValidObjectName(name)) {
    throw refuse('metadata.name', 'must be the name of an entity');
  }
  if (!KubernetesValidatorFunctions.isValidNamespace(namespace)) {
    throw refuse('metadata.namespace', 'must be a namespace');
  }
  if (spec !== undefined && !isRecord(spec)) {
    throw refuse('spec', 'must be a map');
  }
  // Where it comes from and what relates to it, the catalog says and no file.
  const { annotations, ...others } = metadata as Entity['metadata'];
  return {
    apiVersion,
    kind: String(kind),
    metadata: { ...others, name: String(name), namespace: String(namespace) },
    ...(spec && { spec: spec as Entity['spec'] }),
  };
}

function readYaml(text: string): { data: unknown; document: number }[] {
  return naming('documents', () =>
    readBoundedYaml(text, DOCUMENT_LIMITS),
  ).flatMap(({ number, parsed, read }) => {
    const data = naming(`documents: document ${number}`, read);
    refuseSameKeys(parsed, number);
    // What is only a comment is a document, too.
    return data === null ? [] : [{ data, document: number }];
  });
}

/** Says what is refused. */
function naming<T>(what: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw error instanceof YamlRefusal
      ? new InputError(`${what} ${error.message}`)
      : error;
  }
}

function refuseSameKeys(
  parsed: BoundedDocument['parsed'],
  document: number,
): void {
  visit(parsed, {
    Map(_, map) {
      const keys = new Set<unknown>();
      for (const { key } of map.items) {
        const value = isScalar(key) ? key.value : key;
        if (keys.has(value)) {
          throw new InputError(
            `documents: document ${document}: the key ${JSON.stringify(
              value,
            )} is there twice`,
          );
        }
        keys.add(value);
      }
    },
  });
}
