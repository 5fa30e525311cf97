/** Lets nothing through but letters and digits; half a surrogate pair becomes bytes that are no UTF-8. */
export function percentEncode(text: string): string {
  let encoded = '';
  for (const character of text) {
    encoded += /^[\ud800-\udfff]$/.test(character)
      ? encodeHalf(character.charCodeAt(0))
      : encodeURIComponent(character).replace(/[.!~*'()]/g, encodeByte);
  }
  return encoded;
}

function encodeHalf(unit: number): string {
  return [
    0xe0 + Math.floor(unit / 4096),
    0x80 + (Math.floor(unit / 64) % 64),
    0x80 + (unit % 64),
  ]
    .map(byte => `%${byte.toString(16)}`)
    .join('');
}

function encodeByte(character: string): string {
  return `%${character.charCodeAt(0).toString(16)}`;
}
