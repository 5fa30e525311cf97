import {
  CompiledScorecard,
  compileScorecard,
} from '@kumiki/backstage-plugin-scorecards-common';
import { FactDeclarations } from '../collect/FactDeclarations';
import { StoredScorecard } from '../database/ScorecardStore';

/** Compiles each version of a scorecard once, and keeps the newest that was asked for. */
export class CompiledScorecards {
  readonly #declarations: FactDeclarations;
  readonly #kept = new Map<
    string,
    { digest: string; compiled: CompiledScorecard }
  >();

  static create(options: { declarations: FactDeclarations }) {
    return new CompiledScorecards(options.declarations);
  }

  private constructor(declarations: FactDeclarations) {
    this.#declarations = declarations;
  }

  of({ ref, digest, entity }: StoredScorecard): CompiledScorecard {
    const kept = this.#kept.get(ref);
    if (kept?.digest === digest) {
      return kept.compiled;
    }
    const compiled = compileScorecard(entity, this.#declarations.all);
    this.#kept.set(ref, { digest, compiled });
    return compiled;
  }
}
