import { InputError } from '@backstage/errors';
import {
  declaredValueProblem,
  FactObservation,
  FactProviderDeclaration,
  factValueProblem,
  MAX_PUSHED_FACTS,
} from '@kumiki/backstage-plugin-scorecards-common';
import { FactDeclarations } from '../collect/FactDeclarations';

/** How far the clock of who pushes may be ahead. */
const CLOCK_TOLERANCE_MS = 5 * 60_000;
/** No control characters and no halves of surrogate pairs: not every database stores them. */
const FULL_REF =
  /^[^:/\s\p{Cc}\p{Cs}]+:[^:/\s\p{Cc}\p{Cs}]+\/[^:/\s\p{Cc}\p{Cs}]+$/u;

/**
 * Compares a batch with what is declared, and writes refs and moments in the
 * one form in which they are stored.
 *
 * @throws InputError that names the first offending item
 */
export function readObservations(
  given: readonly FactObservation[],
  options: { declarations: FactDeclarations; now: Date },
): FactObservation[] {
  const declared = new Map(options.declarations.all.map(it => [it.id, it]));
  const latest = options.now.getTime() + CLOCK_TOLERANCE_MS;
  let facts = 0;
  return given.map((observation, index) => {
    const refuse = (problem: string): never => {
      throw new InputError(`observations[${index}]${problem}`);
    };
    const { provider, entity, observedAt, values } = observation;
    // An observation without facts is stored as well.
    facts += Math.max(1, Object.keys(values).length);
    if (facts > MAX_PUSHED_FACTS) {
      refuse(
        ` brings the batch to ${facts} facts; at most ${MAX_PUSHED_FACTS} fit in one batch`,
      );
    }
    const declaration = declared.get(provider);
    if (!declaration) {
      return refuse(
        `.provider: ${JSON.stringify(provider)} is no provider of facts`,
      );
    }
    if (!options.declarations.isPushed(provider)) {
      refuse(`.provider: facts of ${provider} are collected, not pushed`);
    }
    if (!FULL_REF.test(entity)) {
      refuse(
        `.entity must be a full entity ref such as component:default/example; it is ${JSON.stringify(
          entity,
        )}`,
      );
    }
    const problem = factValueProblem(observedAt, 'timestamp');
    if (problem) {
      refuse(`.observedAt ${problem}; it is ${JSON.stringify(observedAt)}`);
    }
    if (Date.parse(observedAt) > latest) {
      refuse(`.observedAt is in the future: ${observedAt}`);
    }
    checkValues(values, declaration, refuse);
    return {
      provider,
      entity: entity.toLocaleLowerCase('en-US'),
      observedAt: new Date(observedAt).toISOString(),
      values,
    };
  });
}

function checkValues(
  values: FactObservation['values'],
  { id, facts }: FactProviderDeclaration,
  refuse: (problem: string) => never,
): void {
  for (const [name, value] of Object.entries(values)) {
    const fact = facts.find(it => it.name === name);
    if (!fact) {
      refuse(
        `.values: ${JSON.stringify(
          name.slice(0, 80),
        )} is no fact that ${id} declares`,
      );
    }
    const problem = fact && declaredValueProblem(value, fact);
    if (problem) {
      refuse(`.values: facts.${id}.${name} ${problem}`);
    }
  }
}
