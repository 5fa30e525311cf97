import { Answer } from './sendRequest';

/**
 * Whether an answer is a good one, or an error that says what happened in the
 * form in which Backstage says it.
 */
export function isClear(answer: Answer): boolean {
  if ('failure' in answer) {
    return false;
  }
  const { status, body } = answer;
  if (status < 400) {
    return status >= 200 && status < 300;
  }
  const { error } = (body ?? {}) as { error?: Record<string, unknown> };
  return [error?.name, error?.message].every(
    it => typeof it === 'string' && it.length > 0,
  );
}
