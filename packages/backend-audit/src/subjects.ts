import {
  AuthService,
  BackstageCredentials,
} from '@backstage/backend-plugin-api';
import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { InputError, NotAllowedError } from '@backstage/errors';

const SERVICE = /^(external|plugin):\S+$/;

/**
 * The caller as a subject that the configuration can name, such as
 * `external:deploy`, `plugin:ci` or `user:default/jane`.
 *
 * @throws NotAllowedError for a caller who is neither a user nor a service
 * @public
 */
export function senderOf(
  auth: AuthService,
  credentials: BackstageCredentials,
): string {
  if (auth.isPrincipal(credentials, 'service')) {
    const { subject } = credentials.principal;
    // That of a static token is as it is configured, without what it is.
    return /^(external|plugin):/.test(subject)
      ? subject
      : `external:${subject}`;
  }
  if (auth.isPrincipal(credentials, 'user')) {
    return credentials.principal.userEntityRef.toLocaleLowerCase('en-US');
  }
  throw new NotAllowedError('Only users and services send data');
}

/**
 * A subject of the configuration in the form that {@link senderOf} gives.
 *
 * @param key - of the configuration, for the message
 * @throws InputError that names the key and the value
 * @public
 */
export function readSubject(value: string, key: string): string {
  if (SERVICE.test(value)) {
    return value;
  }
  try {
    const ref = parseEntityRef(value);
    if (ref.kind.toLocaleLowerCase('en-US') === 'user') {
      return stringifyEntityRef(ref);
    }
  } catch {
    // It is refused with all that is none of these.
  }
  throw new InputError(
    `${key} must list subjects such as external:deploy, plugin:ci or user:default/jane; one is ${JSON.stringify(
      value,
    )}`,
  );
}
