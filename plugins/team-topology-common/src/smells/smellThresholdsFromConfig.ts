import { InputError } from '@backstage/errors';
import { closestName } from '../reading/closestName';
import { quoteValue } from '../reading/sentences';
import { asRecord } from '../reading/values';
import { SmellBound, SmellLevel, SmellRule } from './OrgSmell';
import {
  DEFAULT_SMELL_THRESHOLDS,
  SMELL_DEFINITIONS,
  SMELL_RULES,
  SmellBounds,
  SmellThresholds,
} from './smellRules';

const KEY = 'teamTopology.smells';

/** Rules of which the bound is a least number: the worse level has the smaller one. */
const NOT_ORDERED = new Set<SmellRule>(['TT18']);

/**
 * The bounds of the rules, as `teamTopology.smells` has them: for each rule
 * either `false` or other bounds by level. What it does not name stays as it is
 * by default.
 * @throws InputError that names the key and what is wrong with it
 * @public
 */
export function smellThresholdsFromConfig(config: {
  getOptional(key: string): unknown;
}): SmellThresholds {
  const value = config.getOptional(KEY);
  if (value === undefined) {
    return DEFAULT_SMELL_THRESHOLDS;
  }
  const given = asRecord(value);
  if (!given) {
    throw new InputError(`${KEY} must be an object with rules as its keys`);
  }
  const thresholds = { ...DEFAULT_SMELL_THRESHOLDS };
  for (const [name, bounds] of Object.entries(given)) {
    // `snoozes` and `counts` say how smells are kept, and are read elsewhere.
    if (name !== 'maxSnooze' && name !== 'retention') {
      const rule = readRule(name);
      thresholds[rule] = readBounds(rule, bounds);
    }
  }
  return thresholds;
}

function readRule(name: string): SmellRule {
  const rule = SMELL_RULES.find(it => it === name);
  if (!rule) {
    const meant = closestName(name, SMELL_RULES);
    throw new InputError(
      `${KEY}.${name} is not a rule${
        meant === undefined ? '' : `. Did you mean ${meant}?`
      }`,
    );
  }
  return rule;
}

function readBounds(rule: SmellRule, value: unknown): SmellBounds | false {
  if (value === false) {
    return false;
  }
  const key = `${KEY}.${rule}`;
  const { bounds } = SMELL_DEFINITIONS[rule];
  const levels = Object.keys(bounds) as SmellLevel[];
  const given = asRecord(value);
  if (!given) {
    throw new InputError(
      `${key} must be false, or an object with bounds; it is ${quoteValue(
        value,
      )}`,
    );
  }
  const result: SmellBounds = { ...bounds };
  for (const [level, bound] of Object.entries(given)) {
    const known = levels.find(it => it === level);
    if (!known) {
      throw new InputError(
        levels.length === 0
          ? `${key} cannot have bounds, only false`
          : `${key}.${level} is not a level of this rule; it has ${levels.join(
              ' and ',
            )}`,
      );
    }
    result[known] = readBound(`${key}.${level}`, bound, bounds[known]);
  }
  checkOrder(rule, result);
  return result;
}

function readBound(
  key: string,
  value: unknown,
  example: SmellBound | undefined,
): SmellBound {
  if (typeof example === 'number' || example === undefined) {
    return readNumber(key, value);
  }
  const names = Object.keys(example);
  const given = asRecord(value);
  const unknown = Object.keys(given ?? {}).find(name => !names.includes(name));
  if (!given || unknown !== undefined) {
    throw new InputError(
      `${key} must be an object with ${names.join(', ')}; it is ${
        unknown === undefined ? quoteValue(value) : `one with ${unknown}`
      }`,
    );
  }
  return Object.fromEntries(
    names.map(name => [
      name,
      given[name] === undefined
        ? example[name]
        : readNumber(`${key}.${name}`, given[name]),
    ]),
  );
}

function readNumber(key: string, value: unknown): number {
  if (typeof value !== 'number' || !Number.isFinite(value) || value < 0) {
    throw new InputError(
      `${key} must be a number of at least 0; it is ${quoteValue(value)}`,
    );
  }
  return value;
}

/** A bound that is never reached, because a worse one comes first, is a mistake. */
function checkOrder(rule: SmellRule, bounds: SmellBounds): void {
  const mild = bounds.warn ?? bounds.info;
  const { error } = bounds;
  if (NOT_ORDERED.has(rule) || mild === undefined || error === undefined) {
    return;
  }
  const key = `${KEY}.${rule}`;
  if (typeof mild === 'number' && typeof error === 'number') {
    if (error < mild) {
      throw new InputError(
        `${key}.error must not be below the milder bound; ${error} is below ${mild}`,
      );
    }
    return;
  }
  if (typeof mild === 'object' && typeof error === 'object') {
    if (error.min > mild.min || error.max < mild.max || mild.min > mild.max) {
      throw new InputError(
        `${key}.error must leave room for ${key}.warn: min at most as large, max at least as large`,
      );
    }
  }
}
