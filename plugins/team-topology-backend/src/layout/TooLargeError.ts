import { ServiceUnavailableError } from '@backstage/errors';

/**
 * A graph takes longer or needs more memory to lay out than there is: the next
 * attempt would end in the same way.
 */
export class TooLargeError extends ServiceUnavailableError {}
