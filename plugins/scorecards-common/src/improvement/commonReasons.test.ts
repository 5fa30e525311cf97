import { CheckReason, CheckState } from '../evaluator/Result';
import { commonReasons } from './commonReasons';

const explained = (
  state: CheckState,
  more: { message?: string; reasons?: CheckReason[] } = {},
) => ({ state, title: 'Ten pages', reasons: [], ...more });
const never: CheckReason = { rule: 'never-observed', fact: 'facts.docs.pages' };

describe('commonReasons', () => {
  it('puts the commonest first, and says what is missing', () => {
    expect(
      commonReasons([
        explained('fail', { message: 'No pages' }),
        explained('unknown', { reasons: [never] }),
        explained('unknown', { reasons: [never, never] }),
        explained('error', {
          reasons: [
            {
              rule: 'provider-failed',
              fact: 'facts.docs.pages',
              provider: 'docs',
              message: 'Of this entity alone',
            },
            { rule: 'provider-failing', provider: 'ci', maxAge: 'P1D' },
          ],
        }),
        explained('pass'),
        explained('exempt', {
          reasons: [{ rule: 'exempt', reason: 'It is replaced' }],
        }),
      ]),
    ).toEqual([
      {
        ...{ state: 'unknown', rule: 'never-observed', provider: 'docs' },
        ...{ fact: 'facts.docs.pages', entities: 2 },
        text: 'facts.docs.pages was never observed',
      },
      { state: 'fail', text: 'No pages', entities: 1 },
      {
        ...{ state: 'error', rule: 'provider-failed', provider: 'docs' },
        ...{ fact: 'facts.docs.pages', entities: 1 },
        text: 'Provider docs failed to deliver facts.docs.pages',
      },
    ]);
  });

  it('says the title of a check without a message, and gives ten at most', () => {
    expect(commonReasons([explained('fail')])).toEqual([
      { state: 'fail', text: 'Ten pages', entities: 1 },
    ]);
    const many = Array.from({ length: 30 }, (_, at) =>
      explained('fail', { message: `${at} pages` }),
    );
    expect(commonReasons(many)).toHaveLength(10);
  });
});
