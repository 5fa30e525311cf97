import { FilterPredicate } from '@backstage/filter-predicates';
import { OrgCapability } from '../../model/OrgModel';
import { entityFilter } from '../../reading/refs';
import { asRecord } from '../../reading/values';
import { SmellComponent } from '../smellComponents';
import { SmellContext } from '../SmellContext';

/** Who is expected to use a capability. */
export interface ExpectedUsers {
  sure: SmellComponent[];
  /** Components of which what is asked for is not known. */
  unclear: SmellComponent[];
}

/** What is kept of every component. Others are read from the catalog only when somebody asks. */
const KEPT = new Set([
  ...['kind', 'apiVersion', 'spec.owner', 'spec.dependsOn'],
  ...['metadata.name', 'metadata.namespace', 'metadata.title'],
  ...['relations.ownedby', 'relations.dependson'],
]);

/** What all components of a kind have in common, and older copies of them do not say. */
const CLASSES = ['spec.type', 'spec.lifecycle'];

/**
 * Who is expected to use each capability. A predicate that asks for the type or
 * lifecycle alone is asked once for each of them, not for each component.
 */
export function expectedUsers(context: SmellContext): {
  /** Nothing where nobody is expected to, or where what is asked for is not kept. */
  of(capability: OrgCapability): ExpectedUsers | undefined;
} {
  const classes = new Map<string, SmellComponent[]>();
  for (const component of context.each(context.evidence?.components ?? [])) {
    const { type = '', lifecycle = '' } = component;
    const { apiVersion, kind } = component.entity;
    const key = JSON.stringify([apiVersion, kind, type, lifecycle]);
    const known = classes.get(key);
    if (known) {
      known.push(component);
    } else {
      classes.set(key, [component]);
    }
  }
  return {
    of: ({ appliesTo }) => {
      if (appliesTo === undefined || !context.evidence) {
        return undefined;
      }
      const paths = pathsOf(appliesTo).map(path => path.toLowerCase());
      return paths.every(path => KEPT.has(path) || CLASSES.includes(path))
        ? select(context, { appliesTo, paths, classes })
        : undefined;
    },
  };
}

function select(
  context: SmellContext,
  options: {
    appliesTo: FilterPredicate;
    paths: string[];
    classes: ReadonlyMap<string, SmellComponent[]>;
  },
): ExpectedUsers {
  const { appliesTo, paths, classes } = options;
  const matches = entityFilter(appliesTo);
  const result: ExpectedUsers = { sure: [], unclear: [] };
  const isUnclear = ({ type, lifecycle }: SmellComponent) =>
    (type === undefined && paths.includes('spec.type')) ||
    (lifecycle === undefined && paths.includes('spec.lifecycle'));
  const isAlike = paths.every(
    path => CLASSES.includes(path) || ['kind', 'apiversion'].includes(path),
  );
  for (const components of context.each(classes.values())) {
    const [first] = components;
    if (isUnclear(first)) {
      result.unclear.push(...components);
    } else if (!isAlike) {
      for (const component of context.each(components)) {
        if (matches(component.entity)) {
          result.sure.push(component);
        }
      }
    } else if (matches(first.entity)) {
      result.sure.push(...components);
    }
  }
  return result;
}

/** The paths that a predicate compares, wherever they are in it. */
function pathsOf(predicate: unknown): string[] {
  if (Array.isArray(predicate)) {
    return predicate.flatMap(pathsOf);
  }
  return Object.entries(asRecord(predicate) ?? {}).flatMap(([key, value]) =>
    key.startsWith('$') ? pathsOf(value) : [key],
  );
}
