import { ApiHolder } from '@backstage/core-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import {
  EntityProblem,
  EntityValidator,
  InteractionTerms,
  isSameInteraction,
  KUMIKI_API_VERSION,
  kumikiKindRules,
  OrgInteraction,
} from '@kumiki/backstage-plugin-team-topology-common';
import Ajv from 'ajv';
import {
  formChoices,
  formInteractions,
  formToday,
} from '../../model/readChoices';
import { Words } from '../../ui/useWords';
import { RefKind, toFieldRef } from '../fieldRef';
import { FieldCheck, FieldProblem } from '../validation/FieldCheck';
import { checkInteractionRequest } from './checkInteractionRequest';
import { describeSpecProblem } from './describeSpecProblem';
import { InteractionSpec, readSpec, tidySpec } from './InteractionSpec';

/**
 * Applies the rules of the catalog, of the actions and of the template's options.
 * Reports the first problem of each part.
 */
export const interactionCheck: FieldCheck = async (
  value,
  { apiHolder, form, options, t },
) => {
  const spec = tidySpec(readSpec(value));
  const { from, to, capability } = termsOf(spec);
  // A form that changes an interaction names it.
  const ref = fieldRefOf(Object(form).entity, 'teaminteraction');
  const refs = [from, ...to, capability, ref].flatMap(it => it ?? []);
  const [model, declared, users, today] = await Promise.all([
    formChoices(apiHolder, { kind: 'group', refs: [...new Set(refs)] }),
    formInteractions(apiHolder, from),
    knownUsers(spec, apiHolder),
    formToday(apiHolder),
  ]);
  const before = model?.interactions.find(it => it.ref === ref);
  return firstOfEach([
    ...findSpecProblems(spec, { today, before }).map(problem => ({
      path: partOf(problem.field),
      message: describeSpecProblem(problem, {
        value: valueAt(spec, partOf(problem.field)),
        model,
        t,
      }),
    })),
    ...checkInteractionRequest(spec, { model, users, options, t }),
    ...checkRepeatedInteraction(spec, { declared, t, before: ref }),
  ]);
};

/** Applies the rules of the catalog, as of today; days that were there before may have passed. */
function findSpecProblems(
  spec: InteractionSpec,
  { today, before }: { today: string | undefined; before?: OrgInteraction },
): EntityProblem[] {
  const entityOf = (content: object) => ({
    apiVersion: KUMIKI_API_VERSION,
    kind: 'TeamInteraction',
    metadata: { name: 'interaction' },
    spec: JSON.parse(JSON.stringify(content)),
  });
  return entityValidator().findProblems(
    'TeamInteraction',
    entityOf(spec),
    today === undefined
      ? undefined
      : { today, ...(before && { before: entityOf(before) }) },
  );
}

/** The path within the spec: `spec.to[1]` becomes `to`, `1`. */
function partOf(field: string): string[] {
  return field
    .replace(/\[(\d+)\]/g, '.$1')
    .split('.')
    .slice(1);
}

function valueAt(holder: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (value, name) => Object(value)[name] as unknown,
    holder,
  );
}

function firstOfEach(problems: FieldProblem[]): FieldProblem[] {
  const seen = new Set<string>();
  return problems.filter(({ path }) => {
    const key = path.join('.');
    const isFirst = !seen.has(key);
    seen.add(key);
    return isFirst;
  });
}

async function knownUsers(
  { people = [] }: InteractionSpec,
  apiHolder: ApiHolder,
): Promise<ReadonlySet<string> | undefined> {
  const entityRefs = people.flatMap(
    ({ user }) => toFieldRef(user ?? '', 'user') ?? [],
  );
  try {
    const answer = await apiHolder.get(catalogApiRef)?.getEntitiesByRefs({
      entityRefs,
      fields: ['kind', 'metadata.name', 'metadata.namespace'],
    });
    return (
      answer &&
      new Set(entityRefs.filter((_, index) => Boolean(answer.items[index])))
    );
  } catch {
    return undefined;
  }
}

function fieldRefOf(value: unknown, kind: RefKind): string | undefined {
  return typeof value === 'string' ? toFieldRef(value, kind) : undefined;
}

/** What tells it from other interactions, with full refs. */
function termsOf(spec: InteractionSpec): InteractionTerms {
  return {
    ...spec,
    from: fieldRefOf(spec.from, 'group'),
    to: (spec.to ?? []).flatMap(team => fieldRefOf(team, 'group') ?? []),
    capability: fieldRefOf(spec.capability, 'capability'),
  };
}

/** Rejects an interaction that has already been declared. */
function checkRepeatedInteraction(
  spec: InteractionSpec,
  options: {
    /** All of the team that it begins with. */
    declared: OrgInteraction[];
    t: Words['t'];
    /** The ref of the one that is changed. */
    before?: string;
  },
): FieldProblem[] {
  const { declared, t, before } = options;
  const terms = termsOf(spec);
  const same = declared.find(
    it => it.ref !== before && isSameInteraction(it, terms),
  );
  return same
    ? [
        {
          path: ['since'],
          message: t('fields.problem.sameInteraction', {
            interaction: same.title,
          }),
        },
      ]
    : [];
}

let validator: EntityValidator | undefined;

/** The rules of the catalog; compiled when the first form asks. */
function entityValidator(): EntityValidator {
  validator ??= EntityValidator.create({
    kinds: kumikiKindRules,
    Ajv,
  });
  return validator;
}
