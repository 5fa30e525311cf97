import {
  Entity,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';
import { Text } from '@backstage/ui';
import {
  findReferrers,
  formBasisOf,
  nameOfRef,
  Referrer,
  referrerFilter,
} from '@kumiki/backstage-plugin-team-topology-common';
import { RequestNote, RequestState, useRequest } from '@kumiki/frontend-common';
import { useCallback, useMemo } from 'react';
import { useWords } from '../../ui/useWords';
import { PrefilledFormData } from '../prefill/fillIn';
import { usePrefill } from '../prefill/usePrefill';
import { ENTITY_FIELDS, valuesOfEntity } from './valuesOfEntity';

/** How many of those that refer to it are named. */
const MOST_NAMED = 10;

/** How many entities are looked at for what they refer to. */
const MOST_READ = 2_000;

/** The schema of the entity form: the step of a template that asks for an entity to change. */
export const entityFormSchema = makeFieldSchema({
  output: z =>
    z
      .object({
        entity: z.string().optional(),
        basis: z.string().optional(),
      })
      .passthrough()
      .describe('What is to become of an entity, for a step as a whole'),
  uiOptions: z =>
    z.object({
      fills: z
        .boolean()
        .optional()
        .describe(
          'Whether the form is prefilled from the entity (default: true)',
        ),
      showReferrers: z
        .boolean()
        .optional()
        .describe('Lists what refers to the entity'),
    }),
});

/** What refers to an entity, for somebody who is about to remove it. */
const Referrers = (props: {
  referrers: readonly Referrer[];
  /** Whether there are entities that nobody has looked at. */
  isCut: boolean;
}) => {
  const { t, amount, list } = useWords();
  const { referrers, isCut } = props;
  const rest = isCut && (
    <Text as="p">{t('fields.entity.cut', { most: amount(MOST_READ) })}</Text>
  );
  if (referrers.length === 0) {
    return rest || <Text as="p">{t('fields.entity.nothingRefers')}</Text>;
  }
  const names = referrers
    .slice(0, MOST_NAMED)
    .map(({ entityRef, title }) => title ?? nameOfRef(entityRef));
  return (
    <>
      <Text as="p" weight="bold">
        {t('fields.entity.refer', {
          count: referrers.length,
          names: list(names),
        })}
      </Text>
      {rest}
    </>
  );
};

/**
 * A step of a form as the scaffolder renders it, filled in with the entity that is
 * chosen in its field `entity`.
 */
export const EntityForm = (props: typeof entityFormSchema.TProps) => {
  const { t } = useWords();
  const { registry, onChange } = props;
  const formData: PrefilledFormData & { entity?: unknown } =
    props.formData ?? {};
  const { fills = true, showReferrers = false } =
    props.uiSchema['ui:options'] ?? {};
  const ref = fullRefOf(formData.entity);
  const { value, error, permission, retry } = useChosenEntity(
    ref,
    showReferrers,
  );
  const {
    entity,
    referrers,
    isCut = false,
  }: Partial<ReadEntity> = value !== undefined && value.ref === ref
    ? value
    : {};
  const now = useMemo(
    () =>
      entity && { values: valuesOfEntity(entity), basis: formBasisOf(entity) },
    [entity],
  );
  const isFilledIn = usePrefill({
    formData,
    fields: ENTITY_FIELDS,
    isKnown: fills && now !== undefined,
    now,
    onChange: filled => onChange(filled as typeof props.formData),
  });

  const { ObjectField } = registry.fields;
  const uiSchema = useMemo(() => {
    const { 'ui:field': _, 'ui:options': __, ...rest } = props.uiSchema;
    return rest;
  }, [props.uiSchema]);
  return (
    <>
      <div role="status">
        {now && isFilledIn && (
          <Text as="p" variant="body-small" color="secondary">
            {t('fields.entity.filledIn', {
              name: entity?.metadata.title ?? entity?.metadata.name ?? '',
            })}
          </Text>
        )}
      </div>
      {error && (
        <RequestNote
          about={t(
            fills ? 'fields.entity.unreachable' : 'fields.entity.noReferrers',
          )}
          error={error}
          permission={permission}
          onRetry={retry}
        />
      )}
      <ObjectField {...props} uiSchema={uiSchema as typeof props.uiSchema} />
      <div role="status">
        {referrers && <Referrers referrers={referrers} isCut={isCut} />}
      </div>
    </>
  );
};

function fullRefOf(value: unknown): string | undefined {
  try {
    return typeof value === 'string'
      ? stringifyEntityRef(parseEntityRef(value))
      : undefined;
  } catch {
    return undefined;
  }
}

/** An entity, and what refers to it where that is asked for. */
interface ReadEntity {
  ref: string | undefined;
  /** Absent if there is none. */
  entity?: Entity;
  referrers?: Referrer[];
  isCut?: boolean;
}

function useChosenEntity(
  ref: string | undefined,
  withReferrers: boolean,
): RequestState<ReadEntity> {
  const catalog = useApi(catalogApiRef);
  return useRequest(
    useCallback(async (): Promise<ReadEntity> => {
      const entity =
        ref === undefined ? undefined : await catalog.getEntityByRef(ref);
      if (!entity || ref === undefined || !withReferrers) {
        return { ref, entity };
      }
      const { items } = await catalog.getEntities({
        filter: referrerFilter(ref),
        fields: ['apiVersion', 'kind', 'metadata', 'spec'],
        limit: MOST_READ,
      });
      const isCut = items.length === MOST_READ;
      return { ref, entity, referrers: findReferrers(ref, items), isCut };
    }, [catalog, ref, withReferrers]),
    { permission: 'catalog.entity.read' },
  );
}
