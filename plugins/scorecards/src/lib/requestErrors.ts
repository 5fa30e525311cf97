import { ResponseError } from '@backstage/errors';

/** Whether the reader may not read what was asked for. */
export function isForbidden(error: Error): boolean {
  return isAnsweredWith(error, 403, 'NotAllowedError');
}

/** Whether there is no such thing, or none that the reader may see. */
export function isNotFound(error: Error): boolean {
  return isAnsweredWith(error, 404, 'NotFoundError');
}

// Compared by name, because a bundle can hold the class more than once.
function isAnsweredWith(error: Error, statusCode: number, name: string) {
  return (
    error.name === name ||
    (error.name === 'ResponseError' &&
      (error as ResponseError).statusCode === statusCode)
  );
}
