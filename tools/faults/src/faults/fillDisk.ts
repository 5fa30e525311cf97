import { AnswerTally } from '../http/AnswerTally';
import { sendRequest } from '../http/sendRequest';
import { PUSHER_TOKEN } from '../world/writeConfig';

/** How many new entities a push is about. */
export const NEW_AT_ONCE = 50;
/** How many refusals in a row mean that nothing fits any more. */
const REFUSED = 5;

let pushed = 0;

/** Pushes facts about entities that nobody knows yet until nothing fits, or so often. */
export async function fillDisk(
  port: number,
  most: number = 500,
): Promise<AnswerTally> {
  const tally = AnswerTally.create();
  let refused = 0;
  while (tally.size < most && refused < REFUSED) {
    const observations = observeUnknown();
    const answer = await sendRequest({
      port,
      path: '/api/scorecards/facts',
      token: PUSHER_TOKEN,
      body: { observations },
    });
    tally.add(answer);
    const isStored = 'status' in answer && answer.status === 200;
    refused = isStored ? 0 : refused + 1;
  }
  return tally;
}

/** Facts about entities that nobody was told of before. */
function observeUnknown(): object[] {
  return Array.from({ length: NEW_AT_ONCE }, () => {
    pushed += 1;
    return {
      provider: 'deploys',
      entity: `component:default/unknown-${pushed}`,
      observedAt: new Date().toISOString(),
      values: { count: pushed },
    };
  });
}
