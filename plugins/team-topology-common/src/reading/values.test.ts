import { asText, asTitle, cutText } from './values';

describe('texts', () => {
  it('are cut where nobody reads on', () => {
    const long = 'x'.repeat(1_000_000);
    expect(asText(long)).toHaveLength(8_000);
    expect(asTitle(long)).toHaveLength(200);
    expect(asText('x'.repeat(8_000))).not.toContain('…');
  });

  it('are cut between characters', () => {
    expect(cutText('🦊🦊🦊', 4)).toBe('🦊…');
  });

  it.each(['', '   ', '\u3000\n', 7, null, undefined])(
    'are no title where nothing can be read: %j',
    value => expect(asTitle(value)).toBeUndefined(),
  );
});
