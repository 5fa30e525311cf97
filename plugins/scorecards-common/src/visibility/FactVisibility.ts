import { Entity } from '@backstage/catalog-model';
import { entityRefsInText, isFullEntityRef } from '../facts/entityRefs';
import {
  EntityFacts,
  FactDeclaration,
  FactProviderDeclaration,
  FactValue,
} from '../facts/Facts';
import { FactPath, FoundWithheld, WithheldFacts } from './WithheldFacts';

/**
 * An entity and what is known about it.
 * @public
 */
export interface KnownEntity {
  /** Only its relations matter. */
  entity: Pick<Entity, 'relations'>;
  facts: readonly EntityFacts[];
}

/**
 * What makes a fact visible: a reader sees it only if they see every entity
 * that it names and every entity that it was read from. One that exists nowhere
 * hides nothing.
 *
 * @remarks
 *
 * A fact names what stands in its value: the refs of one that is declared with
 * `entityRefs`, and every full ref in any other text. It was read from what
 * its declaration says with `readFrom` and `readFromRelations`; where the fact
 * that `readFrom` names has no value, nobody knows from what, and only those
 * who see everything see it. The message of a failure is a text like others.
 * Who pushed facts is withheld where that is a user whom the reader may not see.
 *
 * @public
 */
export class FactVisibility {
  readonly #providers: readonly FactProviderDeclaration[];

  /** Takes the facts that are declared; others are not shown to anybody. */
  static create(
    declarations: readonly FactProviderDeclaration[],
  ): FactVisibility {
    return new FactVisibility(declarations);
  }

  private constructor(declarations: readonly FactProviderDeclaration[]) {
    this.#providers = declarations;
  }

  /** The refs that have to be looked up, in lower case. */
  listRefs(known: KnownEntity): Set<string> {
    const refs = new Set<string>();
    this.#find(known, ref => {
      refs.add(ref);
      return false;
    });
    return refs;
  }

  /**
   * What a reader who does not see everything does not get.
   *
   * @param isHidden - whether a ref, in lower case, is that of an entity that
   * exists and that the reader may not see
   */
  withholdFrom(
    known: KnownEntity,
    isHidden: (ref: string) => boolean,
  ): WithheldFacts {
    return WithheldFacts.of(this.#find(known, isHidden));
  }

  /** Asks about every ref, so that a caller can collect them, too. */
  #find(
    { entity, facts }: KnownEntity,
    isHidden: (ref: string) => boolean,
  ): FoundWithheld {
    const withheld: FactPath[] = [];
    const errors: string[] = [];
    const pushers: string[] = [];
    const isAnyHidden = (refs: readonly string[]) =>
      refs.filter(isHidden).length > 0;
    for (const provider of this.#providers) {
      const known = facts.find(it => it.provider === provider.id);
      for (const fact of known ? provider.facts : []) {
        const sources = sourcesOf(fact, { provider, known, entity });
        if (valueOf(fact.name, known) === undefined) {
          continue;
        }
        if (!sources || isAnyHidden(sources)) {
          withheld.push({ provider: provider.id, name: fact.name });
        }
      }
      if (known?.error && isAnyHidden(entityRefsInText(known.error.message))) {
        errors.push(provider.id);
      }
      // A service that pushes is no entity.
      const pusher = known?.pushedBy ?? '';
      if (isFullEntityRef(pusher) && isHidden(toLowerCase(pusher))) {
        pushers.push(provider.id);
      }
    }
    return { facts: withheld, errors, pushers };
  }
}

/** The entities that a fact names and was read from; nothing where that is not known. */
function sourcesOf(
  fact: FactDeclaration,
  context: {
    provider: FactProviderDeclaration;
    known: EntityFacts | undefined;
    entity: KnownEntity['entity'];
  },
): string[] | undefined {
  const { provider, known, entity } = context;
  const { name, readFrom, readFromRelations } = fact;
  const named = refsNamedBy(fact, valueOf(name, known));
  const source = provider.facts.find(it => it.name === readFrom);
  const origin = valueOf(readFrom, known);
  const read =
    readFrom === undefined
      ? []
      : source && origin !== undefined && refsNamedBy(source, origin);
  const related = readFromRelations
    ? (entity.relations ?? []).map(({ targetRef }) => toLowerCase(targetRef))
    : [];
  return named && read ? [...named, ...read, ...related] : undefined;
}

/** The refs in a value; nothing where it was to be made of refs and is not. */
function refsNamedBy(
  { entityRefs }: FactDeclaration,
  value: FactValue | undefined,
): string[] | undefined {
  // An empty text names nothing.
  const texts = [value].flat().filter(isText);
  const found = texts.flatMap(entityRefsInText);
  if (!entityRefs) {
    return found;
  }
  // What has the form of a ref may have a name in it with something around it,
  // such as a space, and is shown as it is.
  return texts.every(isFullEntityRef)
    ? [...texts.map(toLowerCase), ...found]
    : undefined;
}

function valueOf(
  name: string | undefined,
  known: EntityFacts | undefined,
): FactValue | undefined {
  return known && name !== undefined && Object.hasOwn(known.values, name)
    ? known.values[name] ?? undefined
    : undefined;
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

function toLowerCase(ref: string): string {
  return ref.toLocaleLowerCase('en-US');
}
