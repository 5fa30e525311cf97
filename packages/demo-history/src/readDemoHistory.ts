import { InputError } from '@backstage/errors';
import { FactProviderDeclaration } from '@kumiki/backstage-plugin-scorecards-common';
import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { parse } from 'yaml';
import { DemoExemption, DemoHistory, DemoPattern } from './DemoHistory';

const MAX_DAYS = 400;

/** A file as it is written: YAML, or JSON. */
interface DemoHistoryFile {
  days?: number;
  /** A file with declarations of pushed facts, relative to this one. */
  declarations?: string;
  patterns?: Partial<DemoPattern>[];
  exemptions?: Partial<DemoExemption>[];
}

/**
 * Reads demo history from a file.
 * @throws InputError that names the first pattern that is wrong
 */
export async function readDemoHistory(path: string): Promise<DemoHistory> {
  const file = await readYaml<DemoHistoryFile>(path);
  const {
    days = 90,
    declarations,
    patterns = [],
    exemptions = [],
  } = file ?? {};
  if (!Number.isInteger(days) || days < 1 || days > MAX_DAYS) {
    throw new InputError(
      `${path}: days must be a whole number from 1 to ${MAX_DAYS}`,
    );
  }
  return {
    days,
    declarations: declarations
      ? await readYaml<FactProviderDeclaration[]>(
          resolve(dirname(path), declarations),
        )
      : [],
    patterns: patterns.map((pattern, index) =>
      naming(`${path}: patterns[${index}]`, () => readPattern(pattern)),
    ),
    exemptions: exemptions.map((exemption, index) =>
      naming(`${path}: exemptions[${index}]`, () =>
        readDemoExemption(exemption, { days }),
      ),
    ),
  };
}

function naming<T>(place: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new InputError(place, error);
  }
}

async function readYaml<T>(path: string): Promise<T> {
  try {
    return parse(await readFile(path, 'utf8'));
  } catch (error) {
    throw new InputError(`${path} cannot be read`, error);
  }
}

function readPattern(pattern: Partial<DemoPattern>): DemoPattern {
  const { provider, entities, days, every = 1, values = {}, error } = pattern;
  if (typeof provider !== 'string') {
    throw new InputError('provider must be the id of a provider');
  }
  if (
    !days ||
    !isDayCount(days.from) ||
    !isDayCount(days.to) ||
    days.from < days.to
  ) {
    throw new InputError(
      'days must be { from, to }: days before today, the first one not smaller',
    );
  }
  if (!isDayCount(every) || every < 1) {
    throw new InputError('every must be a number of days');
  }
  return {
    provider,
    entities: entities?.map(ref => readFullRef(ref, 'entities')),
    days,
    every,
    values,
    error,
  };
}

/**
 * Reads an exemption of a demo history.
 * @throws InputError that names the field that is wrong
 */
function readDemoExemption(
  given: Partial<Record<keyof DemoExemption, unknown>>,
  { days }: { days: number },
): DemoExemption {
  const { check, daysAgo, endsInDays, reason } = given;
  if (typeof check !== 'string' || typeof reason !== 'string') {
    throw new InputError('check and reason must be texts');
  }
  if (!isDayCount(daysAgo) || daysAgo > days) {
    throw new InputError(`daysAgo must be a number of days, at most ${days}`);
  }
  if (!isDayCount(endsInDays) || endsInDays === 0) {
    throw new InputError('endsInDays must be a number of days from today');
  }
  return {
    entity: readFullRef(given.entity, 'entity'),
    scorecard: readFullRef(given.scorecard, 'scorecard'),
    check,
    reason,
    grantedBy: readFullRef(given.grantedBy, 'grantedBy'),
    daysAgo,
    endsInDays,
  };
}

const FULL_REF = /^[^:/\s]+:[^:/\s]+\/[^:/\s]+$/;

/**
 * A ref with kind and namespace, in lower case.
 * @throws InputError that names the field
 */
function readFullRef(value: unknown, field: string): string {
  if (typeof value !== 'string' || !FULL_REF.test(value)) {
    throw new InputError(
      `${field} must be a full ref such as component:default/example, not ${JSON.stringify(
        value,
      )}`,
    );
  }
  return value.toLocaleLowerCase('en-US');
}

/** Whether it is a number of days, 0 among them. */
function isDayCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}
