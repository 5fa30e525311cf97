import { InputError } from '@backstage/errors';
import { FactProviderDeclaration } from '@kumiki/backstage-plugin-scorecards-common';
import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { parse } from 'yaml';
import { DemoHistory, DemoPattern } from './DemoHistory';

const MAX_DAYS = 400;
const FULL_REF = /^[^:/\s]+:[^:/\s]+\/[^:/\s]+$/;

/** A file as it is written: YAML, or JSON. */
interface DemoHistoryFile {
  days?: number;
  /** A file with declarations of pushed facts, relative to this one. */
  declarations?: string;
  patterns?: Partial<DemoPattern>[];
}

/**
 * Reads demo history from a file.
 * @throws InputError that names the first pattern that is wrong
 */
export async function readDemoHistory(path: string): Promise<DemoHistory> {
  const file = await readYaml<DemoHistoryFile>(path);
  const { days = 90, declarations, patterns = [] } = file ?? {};
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
    patterns: patterns.map((pattern, index) => {
      try {
        return readPattern(pattern);
      } catch (error) {
        throw new InputError(`${path}: patterns[${index}]`, error);
      }
    }),
  };
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
    !isCount(days.from) ||
    !isCount(days.to) ||
    days.from < days.to
  ) {
    throw new InputError(
      'days must be { from, to }: days before today, the first one not smaller',
    );
  }
  if (!isCount(every) || every < 1) {
    throw new InputError('every must be a number of days');
  }
  const wrong = entities?.find(ref => !FULL_REF.test(ref));
  if (wrong !== undefined) {
    throw new InputError(
      `entities must be full refs such as component:default/example; one is ${JSON.stringify(
        wrong,
      )}`,
    );
  }
  return {
    provider,
    entities: entities?.map(ref => ref.toLocaleLowerCase('en-US')),
    days,
    every,
    values,
    error,
  };
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}
