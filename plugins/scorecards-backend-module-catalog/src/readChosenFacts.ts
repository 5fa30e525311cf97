import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import {
  FACT_TYPES,
  FactDeclaration,
  FactProviderDeclaration,
  findDeclarationProblems,
} from '@kumiki/backstage-plugin-scorecards-common';
import { ChosenFact } from './chosenFacts';

const KEY = 'scorecards.providers.catalog.facts';
const MAX_FACTS = 50;
const MAX_PATH_LENGTH = 300;
/** The rest behind the first is one key, with the dots in it. */
const FIELD = /^(metadata)\.(labels|annotations)\.(.+)$/;
const SPEC_FIELD = /^spec(?:\.[^.]+)+$/;
/** Fields that name entities, which not every reader may see. */
const REF_FIELDS = [
  ...['owner', 'system', 'domain', 'parent', 'children', 'members', 'memberOf'],
  ...['subcomponentOf', 'subdomainOf', 'providesApis', 'consumesApis'],
  ...['dependsOn', 'dependencyOf'],
].map(name => `spec.${name}`);

/**
 * The facts that the configuration chooses from labels, annotations and the
 * spec.
 *
 * @param promised - what the provider says anyway
 * @throws InputError that names the key where one cannot be
 */
export function readChosenFacts(
  config: Config,
  promised: FactProviderDeclaration,
): ChosenFact[] {
  const configured = config.getOptionalConfigArray(KEY) ?? [];
  if (configured.length > MAX_FACTS) {
    throw new InputError(
      `${KEY} has ${configured.length} facts; allowed: at most ${MAX_FACTS}`,
    );
  }
  const chosen = configured.map((fact, index) =>
    readChosenFact(fact, `${KEY}[${index}]`),
  );
  const problems = findDeclarationProblems({
    ...promised,
    facts: [...promised.facts, ...chosen.map(({ declaration }) => declaration)],
  });
  if (problems.length > 0) {
    throw new InputError(`${KEY}: ${problems.join('; ')}`);
  }
  return chosen;
}

function readChosenFact(config: Config, key: string): ChosenFact {
  const from = config.getString('from');
  const path = readPath(from);
  if (!path) {
    throw new InputError(
      `${key}.from is ${JSON.stringify(
        from,
      )}; allowed: metadata.labels.<name>, metadata.annotations.<name>, spec.<field>`,
    );
  }
  const refKind = config.getOptionalString('refKind');
  if (!refKind && REF_FIELDS.includes(from)) {
    throw new InputError(
      `${key}.from is ${from}, which names entities; say of which kind they are in refKind, so that the fact is withheld from readers who may not see them`,
    );
  }
  const declaration: FactDeclaration = {
    name: config.getString('name'),
    type: readType(config, `${key}.type`),
    description:
      config.getOptionalString('description') ?? `The value of ${from}`,
    unit: config.getOptionalString('unit'),
    daily: config.getOptionalBoolean('daily'),
    ...(refKind && { entityRefs: true }),
  };
  return { declaration, path, refKind };
}

function readType(config: Config, key: string): FactDeclaration['type'] {
  const text = config.getString('type');
  const type = FACT_TYPES.find(it => it === text);
  if (!type) {
    throw new InputError(
      `${key} is ${JSON.stringify(text)}; allowed: ${FACT_TYPES.join(', ')}`,
    );
  }
  return type;
}

function readPath(from: string): readonly string[] | undefined {
  if (from.length > MAX_PATH_LENGTH) {
    return undefined;
  }
  const [, ...field] = FIELD.exec(from) ?? [];
  if (field.length > 0) {
    return field;
  }
  return SPEC_FIELD.test(from) ? from.split('.') : undefined;
}
