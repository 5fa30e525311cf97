import { countableNeed } from './countableNeed';

describe('the question that is counted', () => {
  it.each(['Send  a FAX', ' send a fax ', 'ｓｅｎｄ　ａ　ｆａｘ'])(
    'is the same for %p',
    need => expect(countableNeed(need)).toBe('send a fax'),
  );

  it('is none where the words are too few or too many', () => {
    expect(countableNeed(' ab ')).toBeUndefined();
    expect(countableNeed('???')).toBeUndefined();
    expect(countableNeed('x'.repeat(201))).toBeUndefined();
    expect(countableNeed('印刷機')).toBe('印刷機');
  });
});
