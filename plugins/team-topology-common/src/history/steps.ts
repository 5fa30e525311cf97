import { Turns } from '../map/layout/Turns';

/** Work in small steps: between two of them, others may have their turn. */
export type Steps<T> = Generator<void, T, void>;

/**
 * Tells when it is time to let others have their turn, and waits for them.
 * @public
 */
export interface TurnTaker {
  readonly isDue: boolean;
  take(): Promise<void>;
}

/** Does the work in one go. */
export function allAtOnce<T>(steps: Steps<T>): T {
  let step = steps.next();
  while (!step.done) {
    step = steps.next();
  }
  return step.value;
}

/** Does the work, and lets others have their turn where it is time for that. */
export async function inTurns<T>(
  steps: Steps<T>,
  turns: TurnTaker = Turns.create(),
): Promise<T> {
  let step = steps.next();
  while (!step.done) {
    if (turns.isDue) {
      await turns.take();
    }
    step = steps.next();
  }
  return step.value;
}
