import { Config, readDurationFromConfig } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { FilterPredicate } from '@backstage/filter-predicates';
import { durationToMilliseconds, HumanDuration } from '@backstage/types';
import { findDeclarationProblems } from '@kumiki/backstage-plugin-scorecards-common';

const KEY = 'scorecards.providers.techInsights';
const MAX_CONCURRENCY = 20;

/** What the configuration says about one fact retriever. */
export interface RetrieverOptions {
  id: string;
  provider?: string;
  maxAge?: string;
  appliesTo?: FilterPredicate;
}

/** How Tech Insights is read, as the configuration says; see config.d.ts. */
export interface TechInsightsOptions {
  /** All where absent. */
  retrievers?: RetrieverOptions[];
  /** An ISO 8601 duration. */
  maxAge: string;
  frequency?: HumanDuration;
  timeout: HumanDuration;
  concurrency: number;
  startTimeoutMs: number;
}

/** @throws InputError that names the key of what cannot be */
export function readOptions(root: Config): TechInsightsOptions {
  const config = root.getOptionalConfig(KEY);
  const maxAge = config?.getOptionalString('maxAge') ?? 'P2D';
  const retrievers = config
    ?.getOptionalConfigArray('retrievers')
    ?.map((retriever, index) =>
      readRetriever(retriever, { maxAge, key: `${KEY}.retrievers[${index}]` }),
    );
  requireDeclarable({ id: 'any', maxAge }, { maxAge, key: KEY });
  requireOneOfEach(retrievers ?? []);
  const concurrency = config?.getOptionalNumber('concurrency') ?? 4;
  if (
    !Number.isInteger(concurrency) ||
    concurrency < 1 ||
    concurrency > MAX_CONCURRENCY
  ) {
    throw new InputError(
      `${KEY}.concurrency must be a whole number from 1 to ${MAX_CONCURRENCY}; it is ${concurrency}`,
    );
  }
  return {
    retrievers,
    maxAge,
    concurrency,
    frequency: readDuration(root, 'frequency'),
    timeout: readDuration(root, 'timeout') ?? { minutes: 2 },
    startTimeoutMs: durationToMilliseconds(
      readDuration(root, 'startTimeout') ?? { seconds: 15 },
    ),
  };
}

function readRetriever(
  config: Config,
  context: { maxAge: string; key: string },
): RetrieverOptions {
  const appliesTo = config.getOptional<FilterPredicate>('appliesTo');
  const retriever: RetrieverOptions = {
    id: config.getString('id'),
    provider: config.getOptionalString('provider'),
    maxAge: config.getOptionalString('maxAge'),
    ...(appliesTo !== undefined && { appliesTo }),
  };
  requireDeclarable(retriever, context);
  return retriever;
}

function requireDeclarable(
  { provider = 'any', maxAge, appliesTo = {} }: RetrieverOptions,
  context: { maxAge: string; key: string },
): void {
  const problems = findDeclarationProblems({
    id: provider,
    title: '',
    appliesTo,
    maxAge: maxAge ?? context.maxAge,
    facts: [],
  });
  if (problems.length > 0) {
    throw new InputError(`${context.key}: ${problems.join('; ')}`);
  }
}

function requireOneOfEach(retrievers: readonly RetrieverOptions[]): void {
  for (const property of ['id', 'provider'] as const) {
    const values = retrievers.flatMap(it => it[property] ?? []);
    const twice = values.find((value, at) => values.indexOf(value) < at);
    if (twice !== undefined) {
      throw new InputError(
        `${KEY}.retrievers has two with the ${property} ${twice}`,
      );
    }
  }
}

function readDuration(config: Config, name: string): HumanDuration | undefined {
  const key = `${KEY}.${name}`;
  return config.has(key) ? readDurationFromConfig(config, { key }) : undefined;
}
