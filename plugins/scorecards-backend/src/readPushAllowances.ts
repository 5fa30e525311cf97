import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { PushAllowances } from './service/PushRules';

const SERVICE = /^(external|plugin):\S+$/;

/** Who may push facts of which provider, as the configuration says; see config.d.ts. */
export function readPushAllowances(config: Config): PushAllowances {
  const push = config.getOptionalConfig('scorecards.push');
  return new Map(
    push?.keys().map(provider => {
      const subjects = push.getStringArray(`${provider}.allow`);
      const key = `scorecards.push.${provider}.allow`;
      return [provider, new Set(subjects.map(it => readSubject(it, key)))];
    }),
  );
}

function readSubject(value: string, key: string): string {
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
