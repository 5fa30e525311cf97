import {
  FactProviderDeclaration,
  findDeclarationProblems,
} from '@kumiki/backstage-plugin-scorecards-common';
import { ConflictError, InputError } from '@backstage/errors';
import {
  FactProvider,
  FactProvidersExtensionPoint,
} from '@kumiki/backstage-plugin-scorecards-node';

/** What the providers of this process declare. */
export interface FactDeclarations {
  /** In the order of their ids. */
  readonly all: readonly FactProviderDeclaration[];
  /** Whether facts of the provider are pushed from outside. */
  isPushed(provider: string): boolean;
}

/** What modules have added, each provider once and with a declaration that holds. */
export class FactProviderRegistry
  implements FactProvidersExtensionPoint, FactDeclarations
{
  readonly #declarations = new Map<string, FactProviderDeclaration>();
  readonly #providers = new Map<string, FactProvider>();

  static create() {
    return new FactProviderRegistry();
  }

  private constructor() {}

  addFactProvider(...providers: FactProvider[]): void {
    for (const provider of providers) {
      this.#declare(provider.declaration);
      this.#providers.set(provider.declaration.id, provider);
    }
  }

  addPushedFacts(...declarations: FactProviderDeclaration[]): void {
    for (const declaration of declarations) {
      this.#declare(declaration);
    }
  }

  get all(): readonly FactProviderDeclaration[] {
    return [...this.#declarations.values()].sort((a, b) =>
      a.id < b.id ? -1 : 1,
    );
  }

  /** Those that are asked. */
  get providers(): readonly FactProvider[] {
    return [...this.#providers.values()];
  }

  isPushed(provider: string): boolean {
    return this.#declarations.has(provider) && !this.#providers.has(provider);
  }

  #declare(declaration: FactProviderDeclaration): void {
    const problems = findDeclarationProblems(declaration);
    if (problems.length > 0) {
      throw new InputError(problems.join('; '));
    }
    if (this.#declarations.has(declaration.id)) {
      throw new ConflictError(
        `Two fact providers are called ${declaration.id}; each needs an id of its own`,
      );
    }
    this.#declarations.set(declaration.id, declaration);
  }
}
