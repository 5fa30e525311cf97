import {
  ConflictError,
  InputError,
  NotAllowedError,
  NotFoundError,
  ServiceUnavailableError,
} from '@backstage/errors';

/** A request that an SCM did not answer with success. */
export interface Refusal {
  /** Such as `GitHub`. */
  scm: string;
  /** What was to be done, such as `create the branch kumiki/x in acme/catalog`. */
  intent: string;
  status: number | undefined;
  /** What the SCM says about it. */
  answer: string;
  /** What the credentials have to be allowed. */
  permission: string;
}

/** What an SCM refused, as an error that says what to do about it. */
export function refusalOf(refusal: Refusal): Error {
  const { scm, intent, status, permission } = refusal;
  const answer = refusal.answer.trim().slice(0, 300);
  const said = `${status ?? 'no answer'}${answer ? `: ${answer}` : ''}`;
  switch (status) {
    case 401:
      return new NotAllowedError(
        `${scm} does not accept the credentials with which to ${intent} (${said}); check the token of the integration`,
      );
    case 403:
      return new NotAllowedError(
        `${scm} does not allow to ${intent} (${said}); the credentials of the integration need ${permission}`,
      );
    case 404:
      return new NotFoundError(
        `${scm} cannot ${intent}: it does not exist, or the credentials of the integration do not reach it (${said})`,
      );
    case 409:
      return new ConflictError(`${scm} could not ${intent} (${said})`);
    case 400:
    case 422:
      return new InputError(`${scm} refused to ${intent} (${said})`);
    default:
      return new ServiceUnavailableError(
        `${scm} could not ${intent} (${said}); nothing was published, try again later`,
      );
  }
}

/** Somebody was faster, or a new file would replace one. */
export function refuseStale(path: string, before: 'changed' | 'there'): never {
  throw new ConflictError(
    before === 'there'
      ? `${path} exists already, and this change was not made on top of it`
      : `Somebody has changed ${path} since it was read; run the template again, on top of that change`,
  );
}
