import { InputError } from '@backstage/errors';
import { RequestHandler } from 'express';

/**
 * Lets only texts through, once or repeated. The validation stumbles over what
 * was taken for an object, and says nothing that a caller could understand.
 */
export const refuseStructuredQuery: RequestHandler = (request, _, next) => {
  for (const [name, value] of Object.entries(request.query)) {
    const texts: unknown[] = Array.isArray(value) ? value : [value];
    if (!texts.every(text => typeof text === 'string')) {
      throw new InputError(
        `The query parameter ${JSON.stringify(name)} must be a text or several`,
      );
    }
  }
  next();
};
