import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { JsonObject, JsonValue } from '@backstage/types';
import { isExistingDate } from '@kumiki/backstage-plugin-team-topology-common';
import { refuse, shown } from './EventProblem';

/** How far the clock of a sender may be ahead. */
const CLOCK_TOLERANCE_MS = 5 * 60_000;

const TIME =
  /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})$/;

/** No control characters and no halves of surrogate pairs: not every database stores them. */
const UNSTORABLE = /[\p{Cc}\p{Cs}]/u;

const NEED = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const MAX_NEED = 63;

/**
 * Reads the fields of an object and refuses, with the path of the field, what is
 * not as expected.
 */
export class FieldReader {
  readonly path: string;
  readonly #fields: JsonObject;
  readonly #now: Date;

  /** @throws EventRefusal where the value is no object */
  static of(value: unknown, path: string, now: Date): FieldReader {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      return refuse('event.notObject', path, { value: shown(value) });
    }
    return new FieldReader(value as JsonObject, path, now);
  }

  private constructor(fields: JsonObject, path: string, now: Date) {
    this.#fields = fields;
    this.path = path;
    this.#now = now;
  }

  /** The path of a field. */
  at(name: string): string {
    return this.path === '' ? name : `${this.path}.${name}`;
  }

  /** The value of a field, whatever it is; null is the same as absent. */
  value(name: string): JsonValue | undefined {
    return Object.hasOwn(this.#fields, name)
      ? this.#fields[name] ?? undefined
      : undefined;
  }

  /** An object in a field. */
  object(name: string): FieldReader {
    return FieldReader.of(this.#required(name), this.at(name), this.#now);
  }

  /** An object in a field that may be absent. */
  optionalObject(name: string): FieldReader {
    return FieldReader.of(this.value(name) ?? {}, this.at(name), this.#now);
  }

  /** A text; at most 1,000 characters where nothing else is said. */
  text(name: string, most = 1_000): string {
    const value = this.#required(name);
    const isText =
      typeof value === 'string' &&
      value.length > 0 &&
      value.length <= most &&
      !UNSTORABLE.test(value);
    return isText
      ? value
      : refuse('event.notText', this.at(name), { value: shown(value), most });
  }

  /** A text that may be absent. */
  optionalText(name: string, most?: number): string | undefined {
    return this.value(name) === undefined ? undefined : this.text(name, most);
  }

  /** A time, as ISO 8601 in UTC with milliseconds; not in the future. */
  time(name: string): string {
    const value = this.#required(name);
    const day = typeof value === 'string' ? TIME.exec(value)?.[1] : undefined;
    const time = day && isExistingDate(day) ? Date.parse(String(value)) : NaN;
    if (Number.isNaN(time)) {
      return refuse('event.notTime', this.at(name), { value: shown(value) });
    }
    if (time > this.#now.getTime() + CLOCK_TOLERANCE_MS) {
      const now = this.#now.toISOString();
      refuse('event.future', this.at(name), { value: shown(value), now });
    }
    return new Date(time).toISOString();
  }

  /** A time that may be absent. */
  optionalTime(name: string): string | undefined {
    return this.value(name) === undefined ? undefined : this.time(name);
  }

  /** One of a few words. */
  oneOf<T extends string>(name: string, allowed: readonly T[]): T {
    const value = this.#required(name);
    return (
      allowed.find(it => it === value) ??
      refuse('event.notOneOf', this.at(name), {
        value: shown(value),
        allowed: allowed.join(', '),
      })
    );
  }

  /** One of a few words that may be absent. */
  optionalOneOf<T extends string>(
    name: string,
    allowed: readonly T[],
  ): T | undefined {
    return this.value(name) === undefined
      ? undefined
      : this.oneOf(name, allowed);
  }

  /** An entity, as a full ref in lower case; a name alone is one of a Component. */
  entity(name: string): string {
    return (
      fullRef(this.#required(name), 'component') ??
      refuse('event.notEntity', this.at(name), {
        value: shown(this.value(name)),
      })
    );
  }

  /** A ref of a certain kind that may be absent. */
  optionalRef(name: string, kind: string): string | undefined {
    const value = this.value(name);
    if (value === undefined) {
      return undefined;
    }
    const ref = fullRef(value, kind);
    return ref?.startsWith(`${kind}:`)
      ? ref
      : refuse('event.notRef', this.at(name), { value: shown(value), kind });
  }

  /** A short key of a need that may be absent. */
  optionalNeed(name: string): string | undefined {
    const value = this.value(name);
    const isNeed =
      typeof value === 'string' &&
      value.length <= MAX_NEED &&
      NEED.test(value);
    return value === undefined || isNeed
      ? value
      : refuse('event.notNeed', this.at(name), { value: shown(value) });
  }

  #required(name: string): JsonValue {
    return this.value(name) ?? refuse('event.missing', this.at(name));
  }
}

const MAX_REF = 520;

function fullRef(value: JsonValue, defaultKind: string): string | undefined {
  if (
    typeof value !== 'string' ||
    value.length > MAX_REF ||
    /[\s\p{Cc}\p{Cs}]/u.test(value)
  ) {
    return undefined;
  }
  try {
    return stringifyEntityRef(
      parseEntityRef(value, { defaultKind, defaultNamespace: 'default' }),
    );
  } catch {
    return undefined;
  }
}
