import { FactProviderDeclaration } from '@kumiki/backstage-plugin-scorecards-common';

/** What the providers of this process declare. */
export interface FactDeclarations {
  /** In the order of their ids. */
  readonly all: readonly FactProviderDeclaration[];
  /** Whether facts of the provider are pushed from outside. */
  isPushed(provider: string): boolean;
}
