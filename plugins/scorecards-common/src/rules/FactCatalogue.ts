import { closestName } from '@kumiki/backstage-plugin-team-topology-common';
import { ASTNode } from '@marcbachmann/cel-js';
import { FactDeclaration, FactProviderDeclaration } from '../facts/Facts';
import { LEVEL_PATH, LEVEL_PROVIDER } from '../levels/levelFacts';

/** A declared fact and who provides it. */
export interface DeclaredFact {
  /** `facts.<provider>.<name>` */
  path: string;
  provider: FactProviderDeclaration;
  fact: FactDeclaration;
}

/** The declared facts, by path. */
export class FactCatalogue {
  readonly #byPath = new Map<string, DeclaredFact>();
  readonly #providers = new Set<string>();
  readonly #circular: ReadonlySet<string>;

  /** @param circular - levels that must not be read, by what they are called */
  static create(
    providers: readonly FactProviderDeclaration[],
    circular: ReadonlySet<string> = new Set(),
  ): FactCatalogue {
    const catalogue = new FactCatalogue(circular);
    for (const provider of providers) {
      const isOfLevels = provider.id === LEVEL_PROVIDER;
      catalogue.#providers.add(isOfLevels ? 'scorecards' : provider.id);
      for (const fact of provider.facts) {
        const path = isOfLevels
          ? `${LEVEL_PATH}.${fact.name}`
          : `facts.${provider.id}.${fact.name}`;
        if (!isOfLevels || !fact.entityRefs) {
          catalogue.#byPath.set(path, { path, provider, fact });
        }
      }
    }
    return catalogue;
  }

  private constructor(circular: ReadonlySet<string>) {
    this.#circular = circular;
  }

  /** Whether it is a level that depends on the scorecard which reads it. */
  isCircular({ provider, name }: FactPath): boolean {
    return provider === LEVEL_PROVIDER && this.#circular.has(name ?? '');
  }

  get(path: string): DeclaredFact | undefined {
    return this.#byPath.get(path);
  }

  hasProvider(id: string): boolean {
    return this.#providers.has(id);
  }

  /**
   * What was probably meant: a fact of that provider, the same name at another
   * provider, or whatever path is near.
   */
  suggest(provider: string, name: string): string | undefined {
    const facts = [...this.#byPath.values()];
    const near = closestName(
      name,
      facts.filter(it => it.provider.id === provider).map(it => it.fact.name),
    );
    if (near) {
      return provider === LEVEL_PROVIDER
        ? `${LEVEL_PATH}.${near}`
        : `facts.${provider}.${near}`;
    }
    const namesakes = facts.filter(it => it.fact.name === name);
    const meant = closestName(
      provider,
      namesakes.map(it => it.provider.id),
    );
    if (meant) {
      return `facts.${meant}.${name}`;
    }
    return namesakes[0]?.path ?? this.suggestPath(`${provider}.${name}`);
  }

  /** The fact whose path is near what was written, with or without `facts.`. */
  suggestPath(written: string): string | undefined {
    const parts = written.split('.').slice(-2).join('.');
    const paths = [...this.#byPath.keys()];
    const near = closestName(
      parts,
      paths.map(path => path.slice('facts.'.length)),
    );
    return near && `facts.${near}`;
  }

  /** A provider with a similar id. */
  suggestProvider(id: string): string | undefined {
    return closestName(id, this.#providers);
  }
}

/** `facts.<provider>` or `facts.<provider>.<name>` as it stands in a rule. */
export interface FactPath {
  text: string;
  provider: string;
  name?: string;
}

/** Reads a node as the path of a fact; nothing where it is something else. */
export function factPath(node: ASTNode): FactPath | undefined {
  if (node.op !== '.') {
    return undefined;
  }
  const [left, last] = node.args;
  if (writtenPath(left) === LEVEL_PATH) {
    const text = `${LEVEL_PATH}.${last}`;
    return { text, provider: LEVEL_PROVIDER, name: last };
  }
  if (isFacts(left)) {
    return { text: `facts.${last}`, provider: last };
  }
  if (left.op === '.' && isFacts(left.args[0])) {
    const provider = left.args[1];
    return { text: `facts.${provider}.${last}`, provider, name: last };
  }
  return undefined;
}

/**
 * Lets a node that reads a level read it from where it is kept: the language has
 * no records in records.
 */
export function readLevelRecord(node: Extract<ASTNode, { op: '.' }>): void {
  const [level] = node.args;
  const scorecards = level.op === '.' ? level.args[0] : undefined;
  if (level.op === '.' && scorecards?.op === '.') {
    level.args[0] = scorecards.args[0];
    level.args[1] = LEVEL_PROVIDER;
  }
}

function isFacts(node: ASTNode): boolean {
  return node.op === 'id' && node.args === 'facts';
}

/** The names with dots between them, as they stand in a rule; nothing where there is anything else. */
export function writtenPath(node: ASTNode): string | undefined {
  if (node.op === 'id') {
    return node.args;
  }
  const left = node.op === '.' ? writtenPath(node.args[0]) : undefined;
  return left && node.op === '.' ? `${left}.${node.args[1]}` : undefined;
}
