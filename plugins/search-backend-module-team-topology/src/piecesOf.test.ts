import { piecesOf } from './piecesOf';

describe('piecesOf', () => {
  it.each([
    ['定期実行', ['定期', '定期実', '定期実行', '期実', '期実行', '実行']],
    ['ログを見たい', ['ログ', 'ログを', '見た', '見たい']],
    ['APIを公開', ['apiを', 'apiを公開', '公開']],
    ['夜間のバッチ', ['夜間', 'バッチ', '夜間バッチ']],
    ['Run ﾊﾞｯﾁ', ['バッチ']],
  ])('of %p are what a reader may type', (text, wanted) => {
    const pieces = piecesOf(text).map(piece => piece.toLowerCase());

    expect(pieces).toEqual(
      expect.arrayContaining(wanted.map(piece => `_${piece}s`)),
    );
  });

  it.each(['', 'run a scheduled job', '記', '!?', '日 本'])(
    'are none for %p',
    text => {
      expect(piecesOf(text)).toEqual([]);
    },
  );

  it('come once each, from all texts', () => {
    const pieces = piecesOf('定期', '定期', '実行');

    expect(pieces).toEqual(['_定期s', '_実行s']);
  });

  it('are bounded for a text without end', () => {
    const pieces = piecesOf('定期実行'.repeat(500));

    expect(pieces.length).toBeLessThan(100);
    for (const piece of pieces) {
      expect([...piece].length).toBeLessThanOrEqual(26);
    }
  });

  it('do not cut a character in two', () => {
    // Half of a character cannot be encoded.
    expect(() =>
      piecesOf('𠮷野家𠮷野家').map(encodeURIComponent),
    ).not.toThrow();
  });
});
