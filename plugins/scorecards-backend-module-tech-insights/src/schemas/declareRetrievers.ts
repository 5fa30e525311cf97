import {
  FactDeclaration,
  FactProviderDeclaration,
  FactType,
  findDeclarationProblems,
} from '@kumiki/backstage-plugin-scorecards-common';
import { RetrieverOptions, TechInsightsOptions } from '../readOptions';
import { toCamelCase, toProviderId } from './names';
import { RetrieverSchema, SchemaFact } from './RetrieverSchema';
import { toFilterPredicate } from './toFilterPredicate';

const MAX_RETRIEVERS = 100;
const MAX_FACTS = 500;

/** The types of Tech Insights that are types of facts. */
const TYPES: Readonly<Record<string, FactType>> = {
  boolean: 'boolean',
  integer: 'number',
  float: 'number',
  string: 'string',
  datetime: 'timestamp',
  set: 'string-list',
};

/** A fact retriever as a fact provider. */
export interface DeclaredRetriever {
  /** Its id in Tech Insights. */
  id: string;
  declaration: FactProviderDeclaration;
  /** By the names of the facts in Tech Insights. */
  facts: ReadonlyMap<string, FactDeclaration>;
}

/** What becomes of the schemas of Tech Insights. */
export interface DeclaredRetrievers {
  declared: DeclaredRetriever[];
  /** Retrievers and facts that cannot be offered, each with its name and the reason, in English. */
  refused: string[];
}

/** Makes a fact provider of each retriever. What cannot be a fact is refused by name, and the others are kept. */
export function declareRetrievers(
  schemas: readonly RetrieverSchema[],
  options: Pick<TechInsightsOptions, 'retrievers' | 'maxAge'>,
): DeclaredRetrievers {
  const refused: string[] = [];
  const chosen = chooseRetrievers(schemas, options, refused);
  const declared = new Map<string, DeclaredRetriever>();
  for (const [schema, choice] of chosen) {
    const made = declare(schema, { choice, maxAge: options.maxAge, refused });
    const twin = made && declared.get(made.declaration.id);
    if (made && twin) {
      refused.push(
        `${made.id} would be called ${made.declaration.id} as ${twin.id} is; give it another name with scorecards.providers.techInsights.retrievers`,
      );
    } else if (made) {
      declared.set(made.declaration.id, made);
    }
  }
  return { declared: [...declared.values()], refused };
}

function chooseRetrievers(
  schemas: readonly RetrieverSchema[],
  { retrievers }: Pick<TechInsightsOptions, 'retrievers'>,
  refused: string[],
): [RetrieverSchema, RetrieverOptions][] {
  const known = [...schemas].sort((a, b) => (a.id < b.id ? -1 : 1));
  const chosen = (retrievers ?? known).flatMap(
    (choice): [RetrieverSchema, RetrieverOptions][] => {
      const schema = known.find(({ id }) => id === choice.id);
      if (!schema) {
        refused.push(`${choice.id} is not a fact retriever of Tech Insights`);
        return [];
      }
      return [[schema, retrievers ? choice : { id: schema.id }]];
    },
  );
  for (const [{ id }] of chosen.slice(MAX_RETRIEVERS)) {
    refused.push(`${id} is beyond the first ${MAX_RETRIEVERS} fact retrievers`);
  }
  return chosen.slice(0, MAX_RETRIEVERS);
}

function declare(
  { id, facts, entityFilter }: RetrieverSchema,
  options: { choice: RetrieverOptions; maxAge: string; refused: string[] },
): DeclaredRetriever | undefined {
  const { choice, refused } = options;
  const provider: FactProviderDeclaration = {
    id: choice.provider ?? toProviderId(id),
    title: `Tech Insights: ${id}`,
    description: `Facts of the fact retriever ${id} of Tech Insights`,
    appliesTo: choice.appliesTo ?? toFilterPredicate(entityFilter),
    maxAge: choice.maxAge ?? options.maxAge,
    facts: [],
  };
  const problems = findDeclarationProblems(provider);
  if (problems.length > 0) {
    refused.push(`${id}: ${problems.join('; ')}`);
    return undefined;
  }
  const named = new Map<string, FactDeclaration>();
  for (const fact of facts) {
    const made = declareFact(fact);
    const problem =
      typeof made === 'string'
        ? made
        : findFactProblem(made, { provider, named });
    if (typeof made !== 'string' && problem === undefined) {
      named.set(fact.name, made);
    } else {
      refused.push(`${fact.name} of ${id} ${problem}`);
    }
  }
  if (named.size === 0) {
    refused.push(`${id} has no fact that a rule can read`);
    return undefined;
  }
  const declaration = { ...provider, facts: [...named.values()] };
  return { id, declaration, facts: named };
}

/** A fact, or why it cannot be one. */
function declareFact({
  name,
  type,
  description,
}: SchemaFact): FactDeclaration | string {
  if (!Object.hasOwn(TYPES, type)) {
    return `has type ${type}; supported: ${Object.keys(TYPES).join(', ')}`;
  }
  return {
    name: toCamelCase(name),
    type: TYPES[type],
    description: description || name,
  };
}

function findFactProblem(
  fact: FactDeclaration,
  known: {
    provider: FactProviderDeclaration;
    named: ReadonlyMap<string, FactDeclaration>;
  },
): string | undefined {
  const { provider, named } = known;
  if (named.size >= MAX_FACTS) {
    return `is beyond the first ${MAX_FACTS} facts`;
  }
  for (const [name, other] of named) {
    if (other.name === fact.name) {
      return `would be called ${fact.name} as ${name} is`;
    }
  }
  const problems = findDeclarationProblems({ ...provider, facts: [fact] });
  return problems.length > 0
    ? `cannot be named in a rule: ${problems.join('; ')}`
    : undefined;
}
