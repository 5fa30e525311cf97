import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import {
  compileScorecard,
  EntityFacts,
  evaluate,
  FactProviderDeclaration,
  isoDurationToMilliseconds,
  ScorecardEntity,
  ScorecardResult,
} from '@kumiki/backstage-plugin-scorecards-common';
import { FactProvider } from '@kumiki/backstage-plugin-scorecards-node';
import { FactProviderHarness } from '@kumiki/backstage-plugin-scorecards-node/testUtils';
import { buildOrgModel } from '@kumiki/backstage-plugin-team-topology-common';

/** Judges the demo organisation as a backend would on its first day. */
export class DemoJudge {
  readonly #entities: Entity[];
  readonly #declarations: FactProviderDeclaration[];
  readonly #facts: EntityFacts[] = [];

  static create(options: {
    entities: Entity[];
    declarations: FactProviderDeclaration[];
  }): DemoJudge {
    return new DemoJudge(options.entities, options.declarations);
  }

  private constructor(
    entities: Entity[],
    declarations: FactProviderDeclaration[],
  ) {
    this.#entities = entities;
    this.#declarations = declarations;
  }

  /** Asks a provider about every entity that it knows something about. */
  async collect(provider: FactProvider): Promise<void> {
    const harness = FactProviderHarness.create(provider);
    const answers = await harness.collect(this.#entities);
    for (const [entity, answer] of answers) {
      const said = 'error' in answer ? { values: {}, ...answer } : answer;
      this.observe(provider.declaration.id, entity, said);
    }
  }

  /** Takes what a provider said of an entity, now unless it was earlier. */
  observe(
    provider: string,
    entity: string,
    said: {
      values: EntityFacts['values'];
      observedAt?: string;
      error?: string;
    },
  ): void {
    const at = new Date().toISOString();
    const { values, observedAt = at, error } = said;
    this.#facts.push({
      provider,
      entity,
      values,
      ...(error ? { error: { message: error, at } } : { observedAt }),
    });
  }

  /** Later than an observation of a provider is good for. */
  staleAt(provider: string): string {
    const declared = this.#declarations.find(({ id }) => id === provider);
    const maxAge = isoDurationToMilliseconds(declared?.maxAge ?? '') ?? 0;
    return new Date(Date.now() - maxAge - 1).toISOString();
  }

  /** Every entity that a scorecard applies to, by name. */
  judge(scorecard: ScorecardEntity): Map<string, ScorecardResult> {
    const now = new Date();
    const compiled = compileScorecard(scorecard, this.#declarations);
    const { optOuts } = buildOrgModel(this.#entities, {
      at: now.toISOString().slice(0, 10),
    });
    const results = new Map<string, ScorecardResult>();
    for (const entity of this.#entities) {
      const ref = stringifyEntityRef(entity);
      const result = evaluate(compiled, {
        entity,
        facts: this.#facts.filter(it => it.entity === ref),
        optOuts: optOuts.flatMap(({ subject, capability, state }) =>
          subject === ref && state !== 'planned' ? [{ capability, state }] : [],
        ),
        now,
      });
      if (result) {
        results.set(entity.metadata.name, result);
      }
    }
    return results;
  }
}
