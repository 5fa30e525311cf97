import { entityRefsInText, isFullEntityRef } from './entityRefs';

describe('isFullEntityRef', () => {
  it.each([
    'component:default/memories',
    'Group:jp/保育',
    'group:default/my team',
  ])('takes %s', text => {
    expect(isFullEntityRef(text)).toBe(true);
  });

  it.each(['', 'memories', 'component:memories', 'a/b', 'a:b/c/d'])(
    'refuses %j',
    text => {
      expect(isFullEntityRef(text)).toBe(false);
    },
  );
});

describe('entityRefsInText', () => {
  it.each([
    ['component:default/memories', ['component:default/memories']],
    [
      'Needs Component:default/Memories, then group:default/sre.',
      ['component:default/memories', 'group:default/sre'],
    ],
    ['("api:pay.ments/v1.2-beta")', ['api:pay.ments/v1.2-beta']],
    ['システムsystem:default/billingを使う。', ['system:default/billing']],
    ['https://host/path', []],
    ['12:30 and a/b', []],
    ['component:default/', []],
    ['', []],
  ])('finds in %j what it names', (text, refs) => {
    expect(entityRefsInText(text)).toEqual(refs);
  });

  it('does not take a longer name for a shorter one', () => {
    expect(entityRefsInText('component:default/memories-two')).toEqual([
      'component:default/memories-two',
    ]);
  });

  it('takes linear time', () => {
    const started = Date.now();
    entityRefsInText('a:'.repeat(4_000) + 'b/'.repeat(4_000));
    entityRefsInText(`a:${'b.'.repeat(8_000)}`);
    expect(Date.now() - started).toBeLessThan(500);
  });
});
