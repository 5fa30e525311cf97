import { closestName } from '@kumiki/backstage-plugin-team-topology-common';
import { ASTNode } from '@marcbachmann/cel-js';
import { FactDeclaration, FactProviderDeclaration } from '../facts/Facts';

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

  static create(providers: readonly FactProviderDeclaration[]): FactCatalogue {
    const catalogue = new FactCatalogue();
    for (const provider of providers) {
      catalogue.#providers.add(provider.id);
      for (const fact of provider.facts) {
        const path = `facts.${provider.id}.${fact.name}`;
        catalogue.#byPath.set(path, { path, provider, fact });
      }
    }
    return catalogue;
  }

  private constructor() {}

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
      return `facts.${provider}.${near}`;
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
  if (isFacts(left)) {
    return { text: `facts.${last}`, provider: last };
  }
  if (left.op === '.' && isFacts(left.args[0])) {
    const provider = left.args[1];
    return { text: `facts.${provider}.${last}`, provider, name: last };
  }
  return undefined;
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
