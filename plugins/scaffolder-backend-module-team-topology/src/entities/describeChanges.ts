import { Entity } from '@backstage/catalog-model';
import { LoggerService } from '@backstage/backend-plugin-api';
import { joinField } from '@kumiki/backstage-plugin-team-topology-common';
import { asMap, isSameData } from '../yaml/isSameData';
import { formatInline } from '../yaml/formatValue';
import { inSchemaOrder } from './formatEntity';
import { itemKey, itemName } from './mergeEntity';

/** Says which fields of an entity a step changes: as outputs, and in the log that people see of a run. */
export function reportChanges(
  context: {
    output(name: 'changes' | 'summary', value: unknown): void;
    logger: LoggerService;
  },
  before: Entity | undefined,
  after: Entity,
): void {
  const changes = describeChanges(before, after);
  context.output('changes', changes);
  context.output('summary', summarizeChanges(changes));
  for (const { field, before: was, after: is } of changes) {
    const from = was === undefined ? '' : `${was} → `;
    context.logger.info(`${field}: ${from}${is ?? 'gone'}`);
  }
}

/** What became of a field of an entity; a value is written as in YAML, on one line. */
interface FieldChange {
  /** Such as `spec.mission`, or `spec.does[mail-and-dns]` for an item that is known by its name. */
  field: string;
  /** Absent where the field is new. */
  before?: string;
  /** Absent where the field is gone. */
  after?: string;
}

/** Everything that differs between an entity as it was and as it is going to be, field by field. */
export function describeChanges(
  before: Entity | undefined,
  after: Entity,
): FieldChange[] {
  const ordered = inSchemaOrder(after);
  return (['metadata', 'spec'] as const).flatMap(name =>
    changesOf(before?.[name], ordered[name], {
      field: name,
      name,
      entity: after,
    }),
  );
}

/** The changes as a list in Markdown. */
export function summarizeChanges(changes: readonly FieldChange[]): string {
  // A name may hold anything; a blank line would end the code, and begin Markdown.
  const code = (text: string) =>
    `\`${text.replace(/`/g, "'").replace(/\s+/g, ' ')}\``;
  const lines = changes.map(({ field, before, after }) => {
    const words = [
      before === undefined ? 'new' : `was ${code(before)}`,
      after === undefined ? 'is gone' : `is ${code(after)}`,
    ];
    return `- ${code(field)}: ${words.join(', ')}`;
  });
  return lines.join('\n') || 'Nothing changes.';
}

interface Place {
  field: string;
  /** The name of the field itself. */
  name: string;
  entity: Entity;
}

function changesOf(
  before: unknown,
  after: unknown,
  place: Place,
): FieldChange[] {
  if (isSameData(before, after)) {
    return [];
  }
  const [one, other] = [asMap(before), asMap(after)];
  if (other && (one || before === undefined)) {
    return inMaps(one ?? {}, other, place);
  }
  const [items, others] = [itemsByKey(before, place), itemsByKey(after, place)];
  if (items && others) {
    return inLists(items, others, place);
  }
  return [
    {
      field: place.field,
      ...(before === undefined ? {} : { before: written(before) }),
      ...(after === undefined ? {} : { after: written(after) }),
    },
  ];
}

function inMaps(
  before: Record<string, unknown>,
  after: Record<string, unknown>,
  { field, entity }: Place,
): FieldChange[] {
  const names = [...new Set([...Object.keys(after), ...Object.keys(before)])];
  const own = (map: Record<string, unknown>, name: string) =>
    Object.hasOwn(map, name) ? map[name] : undefined;
  return names.flatMap(name =>
    changesOf(own(before, name), own(after, name), {
      field: joinField(field, name),
      name,
      entity,
    }),
  );
}

function inLists(
  before: ReadonlyMap<string, unknown>,
  after: ReadonlyMap<string, unknown>,
  { field, name, entity }: Place,
): FieldChange[] {
  const keys = [...new Set([...after.keys(), ...before.keys()])];
  return keys.flatMap(key => {
    const [was, is] = [before.get(key), after.get(key)];
    const called = `${field}[${itemName(name, is ?? was)}]`;
    return was !== undefined && is !== undefined
      ? changesOf(was, is, { field: called, name: called, entity })
      : [
          {
            field: called,
            ...(was === undefined ? {} : { before: written(was) }),
            ...(is === undefined ? {} : { after: written(is) }),
          },
        ];
  });
}

/** The items of a list by what they are about; nothing where that cannot be said of each. */
function itemsByKey(
  value: unknown,
  { name, entity }: Place,
): ReadonlyMap<string, unknown> | undefined {
  const items = value === undefined ? [] : value;
  if (!Array.isArray(items)) {
    return undefined;
  }
  const byKey = new Map<string, unknown>();
  for (const item of items) {
    const key = itemKey(name, item, entity);
    if (key === undefined) {
      return undefined;
    }
    byKey.set(key, item);
  }
  return byKey;
}

function written(value: unknown): string {
  return formatInline(value, { inFlow: true });
}
