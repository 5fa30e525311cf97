import {
  DEFAULT_NAMESPACE,
  Entity,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import {
  NOBODY_YET,
  readWaysOfWorking,
  WaysOfWorking,
} from '@kumiki/backstage-plugin-team-topology-common';

/** The fields of a Team API form, under the names that templates use; refs are full. */
export interface TeamApiValues extends WaysOfWorking {
  type?: string;
  grouping?: string;
  mission?: string;
  partOf?: string;
  founded?: string;
  does?: string[];
  doesNot?: { responsibility: string; handOffTo?: string; reason?: string }[];
  /** Without a rightful owner if it is not known yet. */
  interim?: {
    responsibility: string;
    rightfulOwner?: string;
    since?: string;
    reviewBy?: string;
  }[];
  channels?: { type: string; name: string; url?: string }[];
  request?: string;
  hours?: string;
  responseTarget?: string;
}

/** The fields that a form can be filled in with. */
export const TEAM_API_FIELDS: readonly (keyof TeamApiValues)[] = [
  'type',
  'grouping',
  'mission',
  'partOf',
  'founded',
  'does',
  'doesNot',
  'interim',
  'channels',
  'request',
  'hours',
  'responseTarget',
  'serviceLevels',
  'versioning',
  'searchTerms',
  'meetings',
  'currentWork',
];

/** Converts a Team API to the values of the form. */
export function valuesOfTeamApi({
  metadata,
  spec = {},
}: Entity): TeamApiValues {
  const defaultNamespace = metadata.namespace ?? DEFAULT_NAMESPACE;
  const refIn = (value: unknown, defaultKind: string): string | undefined => {
    const text = textOf(value);
    try {
      return text === undefined
        ? undefined
        : stringifyEntityRef(
            parseEntityRef(text, { defaultKind, defaultNamespace }),
          );
    } catch {
      return undefined;
    }
  };
  const contact = recordOf(spec.contact);
  return {
    type: textOf(spec.type),
    grouping: textOf(spec.grouping),
    mission: textOf(spec.mission),
    partOf: refIn(spec.partOf, 'group'),
    founded: textOf(spec.founded),
    does: itemsOf(spec.does).flatMap(
      item => refIn(item.responsibility, 'responsibility') ?? [],
    ),
    doesNot: itemsOf(spec.doesNot).flatMap(item => {
      const responsibility = refIn(item.responsibility, 'responsibility');
      const handOffTo = refIn(item.handOffTo, 'group');
      const reason = textOf(item.reason);
      return responsibility === undefined
        ? []
        : [
            {
              responsibility,
              ...(handOffTo !== undefined && { handOffTo }),
              ...(reason !== undefined && { reason }),
            },
          ];
    }),
    interim: itemsOf(spec.interim).flatMap(item => {
      const responsibility = refIn(item.responsibility, 'responsibility');
      const rightfulOwner =
        item.rightfulOwner === NOBODY_YET
          ? undefined
          : refIn(item.rightfulOwner, 'group');
      const [since, reviewBy] = [textOf(item.since), textOf(item.reviewBy)];
      return responsibility === undefined
        ? []
        : [
            {
              responsibility,
              ...(rightfulOwner !== undefined && { rightfulOwner }),
              ...(since !== undefined && { since }),
              ...(reviewBy !== undefined && { reviewBy }),
            },
          ];
    }),
    channels: itemsOf(contact.channels).flatMap(item => {
      const [type, name] = [textOf(item.type), textOf(item.name)];
      const url = textOf(item.url);
      return type === undefined || name === undefined
        ? []
        : [{ type, name, ...(url !== undefined && { url }) }];
    }),
    request: textOf(contact.request),
    hours: textOf(contact.hours),
    responseTarget: textOf(contact.responseTarget),
    ...readWaysOfWorking(spec),
  };
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function recordOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? { ...value }
    : {};
}

function itemsOf(value: unknown): Record<string, unknown>[] {
  return Array.isArray(value) ? value.map(recordOf) : [];
}
