import { isError } from '@backstage/errors';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { frontendCommonTranslationRef } from '../translation';

/**
 * The permission to read entities of the catalog.
 * @public
 */
export const CATALOG_READ = 'catalog.entity.read';

/**
 * Why a request was not answered.
 * @public
 */
export type FailureKind =
  | 'forbidden'
  | 'notFound'
  | 'unavailable'
  | 'unreachable'
  | 'failed';

/**
 * A request that was not answered, as far as a reader can act on it.
 * @public
 */
export interface Failure {
  kind: FailureKind;
  /** What the backend says about it, an English sentence; absent where it says nothing. */
  reason?: string;
}

const KINDS: Record<number, FailureKind> = {
  403: 'forbidden',
  404: 'notFound',
  // What stands between the browser and the backend answers these two.
  502: 'unavailable',
  503: 'unavailable',
  504: 'unavailable',
};

// Compared by name, because a bundle can hold a class more than once.
const STATUS_OF_NAME: Record<string, number> = {
  NotAllowedError: 403,
  NotFoundError: 404,
  ServiceUnavailableError: 503,
};

// Every browser says in its own words that there was no answer at all, and some
// code hands on only what an error says.
const NO_ANSWER = /^TypeError: .*(fetch|network|load failed)/i;

/**
 * Finds out why a request was not answered.
 * @public
 */
export function failureOf(error: Error): Failure {
  if ([String(error), error.message].some(text => NO_ANSWER.test(text))) {
    return { kind: 'unreachable' };
  }
  const status =
    'statusCode' in error
      ? Number(error.statusCode)
      : STATUS_OF_NAME[error.name];
  return { kind: KINDS[status] ?? 'failed', reason: reasonOf(error) };
}

/** The message of a `ResponseError` only repeats its status; its cause says why. */
function reasonOf(error: Error): string | undefined {
  const { message } =
    error.name === 'ResponseError' && isError(error.cause)
      ? error.cause
      : error;
  if (!message || message.startsWith('Request failed with')) {
    return undefined;
  }
  return /[.!?。]$/.test(message) ? message : `${message}.`;
}

/**
 * Says why a request was not answered, and what to do about it.
 * @public
 */
export function useFailureWords(): (
  error: Error,
  /** The permission that the request needs, where it needs one. */
  permission?: string,
) => { title: string; description: string } {
  const { t } = useTranslationRef(frontendCommonTranslationRef);
  return (error, permission) => {
    const { kind, reason } = failureOf(error);
    const title = t(`failure.${kind}.title`);
    switch (kind) {
      case 'forbidden':
        return {
          title,
          description: permission
            ? t('failure.forbidden.description', { permission })
            : reason ?? t('failure.forbidden.unnamed'),
        };
      case 'unavailable':
      case 'failed':
        return {
          title,
          description: reason ?? t(`failure.${kind}.description`),
        };
      default:
        return { title, description: t(`failure.${kind}.description`) };
    }
  };
}
