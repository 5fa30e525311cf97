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
import { isScalar, Lexer, parseAllDocuments, visit } from 'yaml';

/**
 * How much YAML is read. What it costs grows with its tokens (a key, a colon, a
 * blank, a value); this much takes a tenth of a second.
 */
export const DOCUMENT_LIMITS = {
  bytes: 256 * 1024,
  tokens: 25_000,
  /** Values, once aliases are followed. */
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
  refuseLarge(text);
  const counter = { values: 0 };
  // The library compares each key with each other one; and its warnings would land in the log of the whole backend.
  const options = { uniqueKeys: false, logLevel: 'error' } as const;
  return [...parseAllDocuments(text, options)].flatMap((parsed, index) => {
    const document = index + 1;
    const [error] = parsed.errors;
    if (error) {
      // The message goes on with the lines of the text.
      const [reason] = error.message.split('\n');
      throw new InputError(
        `documents: document ${document} is not YAML: ${reason}`,
      );
    }
    try {
      refuseSameKeys(parsed);
      const data: unknown = parsed.toJS();
      refuseEndless(data, counter);
      // What is only a comment is a document, too.
      return data === null ? [] : [{ data, document }];
    } catch (problem) {
      const reason = problem instanceof Error ? problem.message : problem;
      throw new InputError(`documents: document ${document}: ${reason}`);
    }
  });
}

function refuseSameKeys(document: Parameters<typeof visit>[0]): void {
  visit(document, {
    Map(_, map) {
      const keys = new Set<unknown>();
      for (const { key } of map.items) {
        const value = isScalar(key) ? key.value : key;
        if (keys.has(value)) {
          throw new Error(`the key ${JSON.stringify(value)} is there twice`);
        }
        keys.add(value);
      }
    },
  });
}

/** It is not read to its end where it is too large. */
function refuseLarge(text: string): void {
  if (Buffer.byteLength(text) > DOCUMENT_LIMITS.bytes) {
    throw new InputError(
      `documents has more than ${DOCUMENT_LIMITS.bytes} bytes; send the files that differ only`,
    );
  }
  let tokens = 0;
  const lexemes = new Lexer().lex(text);
  while (!lexemes.next().done) {
    tokens++;
    if (tokens > DOCUMENT_LIMITS.tokens) {
      throw new InputError(
        `documents has more than ${DOCUMENT_LIMITS.tokens} YAML tokens; send the files that differ only`,
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
  if (counter.values > DOCUMENT_LIMITS.values) {
    throw new Error(
      `aliases expand to more than ${DOCUMENT_LIMITS.values} values`,
    );
  }
  if (typeof value !== 'object' || value === null) {
    return;
  }
  if (around.has(value)) {
    throw new Error('an alias contains itself');
  }
  around.add(value);
  for (const inner of Object.values(value)) {
    refuseEndless(inner, counter, around);
  }
  around.delete(value);
}
