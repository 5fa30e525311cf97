import {
  DEFAULT_NAMESPACE,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { EntityFacts, FactProviderDeclaration } from '../facts/Facts';
import { ScorecardEntity } from '../kinds/Scorecard';
import { NO_LEVEL } from '../rollup/Rollup';

/** The provider of levels as facts. Rules say `facts.scorecards.level.<name>`. */
export const LEVEL_PROVIDER = 'scorecardLevels';
export const LEVEL_PATH = 'facts.scorecards.level';

const READ = /\bfacts\s*\.\s*scorecards\s*\.\s*level\s*\.\s*(\w{1,300})/g;

/**
 * What a level is called in a rule: the name of the scorecard, with `_` in the
 * place of everything that a name in a rule cannot have; in front of it the
 * namespace, unless it is the default one.
 * @public
 */
export function levelFactName(scorecard: string): string {
  const { namespace, name } = parseEntityRef(scorecard);
  const written =
    namespace === DEFAULT_NAMESPACE ? name : `${namespace}_${name}`;
  const word = written.toLocaleLowerCase('en-US').replace(/\W/g, '_');
  return /^\d/.test(word) ? `_${word}` : word;
}

/**
 * Declares the levels of scorecards as facts. Only active ones have one: what a
 * draft says is for its owner. Of two that are called the same, neither has.
 * @public
 */
export function declareLevels(
  scorecards: readonly ScorecardEntity[],
): FactProviderDeclaration {
  const byName = new Map<string, ScorecardEntity[]>();
  for (const scorecard of scorecards) {
    if (scorecard.spec?.lifecycle === 'active') {
      const name = levelFactName(stringifyEntityRef(scorecard));
      byName.set(name, [...(byName.get(name) ?? []), scorecard]);
    }
  }
  return {
    id: LEVEL_PROVIDER,
    title: 'Scorecards',
    appliesTo: {},
    maxAge: 'P1D',
    facts: [...byName].flatMap(([name, [{ metadata }, ...others]]) =>
      others.length > 0
        ? []
        : [
            {
              name,
              type: 'string' as const,
              description: `The level of ${
                metadata.title ?? metadata.name
              }, ${NO_LEVEL} below the lowest`,
              readFrom: refNameOf(name),
            },
            {
              name: refNameOf(name),
              type: 'string' as const,
              description: 'The scorecard',
              entityRefs: true as const,
            },
          ],
    ),
  };
}

/** A fact that no rule reads: who may not see the scorecard, gets no level of it. */
function refNameOf(name: string): string {
  return `${name} ref`;
}

/**
 * The levels of an entity as facts.
 *
 * @param levels - by the ref of the scorecard; nothing below the lowest
 * @public
 */
export function levelFacts(
  entity: string,
  levels: ReadonlyMap<string, string | undefined>,
  now: Date,
): EntityFacts {
  const values: EntityFacts['values'] = {};
  for (const [scorecard, level] of levels) {
    const name = levelFactName(scorecard);
    values[name] = level ?? NO_LEVEL;
    values[refNameOf(name)] = scorecard;
  }
  return {
    provider: LEVEL_PROVIDER,
    entity,
    values,
    observedAt: now.toISOString(),
  };
}

/**
 * The levels that the rules of a scorecard mention, by what they are called.
 * @public
 */
export function mentionedLevels(scorecard: ScorecardEntity): Set<string> {
  const names = new Set<string>();
  const checks: unknown = scorecard.spec?.checks;
  for (const check of Array.isArray(checks) ? checks : []) {
    for (const text of [check?.rule, check?.when]) {
      if (typeof text === 'string') {
        for (const [, name] of text.slice(0, 10_000).matchAll(READ)) {
          names.add(name);
        }
      }
    }
  }
  return names;
}
