import { AnswerTally } from './AnswerTally';
import { Answer } from './sendRequest';

const good: Answer = { ms: 5, status: 200, body: {} };
const away: Answer = {
  ms: 20,
  status: 503,
  body: { error: { name: 'ServiceUnavailableError', message: 'Away' } },
};
const bare: Answer = { ms: 10, status: 502, body: '<html>' };
const hanging: Answer = { ms: 10_000, failure: 'no answer' };

function tallyOf(...answers: Answer[]) {
  const tally = AnswerTally.create();
  answers.forEach(it => tally.add(it));
  return tally;
}

describe('AnswerTally', () => {
  it('counts an error that says what happened as clear', () => {
    const tally = tallyOf(good, good, away);

    expect(tally).toMatchObject({ good: 2, unclear: 0, isAllGood: false });
    expect(`${tally}`).toBe('2 x 200, 1 x 503 (Away)');
  });

  it('is not all good where nobody was answered', () => {
    expect(tallyOf()).toMatchObject({ size: 0, isAllGood: false });
    expect(tallyOf(good)).toMatchObject({ size: 1, isAllGood: true });
  });

  it('prints some of what errors say, however much that is', () => {
    const errors = ['a', 'b', 'c', 'd'].map(
      (message): Answer => ({
        ...{ ms: 1, status: 500 },
        body: { error: { name: 'Error', message } },
      }),
    );

    expect(`${tallyOf(...errors)}`).toBe('4 x 500 (a | b | c | …)');
  });

  it('counts refusals by what they say', () => {
    const tally = tallyOf(good, away, away, bare);

    expect(tally.countSaying('503', /^Away$/)).toBe(2);
    expect(tally.countSaying('503', /database/)).toBe(0);
    expect(tally.countSaying('502', /./)).toBe(0);
  });

  it.each([
    ['an error without a word', bare],
    ['no answer at all', hanging],
    ['a redirection', { ms: 1, status: 302, body: {} }],
  ])('counts as unclear: %s', (_, answer) => {
    expect(tallyOf(good, answer as Answer)).toMatchObject({
      good: 1,
      unclear: 1,
    });
  });

  it('says how long answers took', () => {
    const tally = tallyOf(good, bare, away, hanging);

    expect([0, 0.5, 1].map(part => tally.percentile(part))).toEqual([
      5, 20, 10_000,
    ]);
  });
});
