import { readOnce } from './readOnce';

describe('readOnce', () => {
  it('reads an object once, and another one that is alike by itself', () => {
    const read = jest.fn(({ name }: { name: string }) => name.length);
    const lengthOf = readOnce(read);
    const [object, alike] = [{ name: 'sre' }, { name: 'sre' }];

    expect([lengthOf(object), lengthOf(object), lengthOf(alike)]).toEqual([
      3, 3, 3,
    ]);
    expect(read.mock.calls).toEqual([[object], [alike]]);
  });

  it('remembers that there is nothing to read', () => {
    const read = jest.fn((_: object) => undefined);
    const nothingOf = readOnce(read);
    const object = {};

    expect([nothingOf(object), nothingOf(object)]).toEqual([
      undefined,
      undefined,
    ]);
    expect(read).toHaveBeenCalledTimes(1);
  });

  it('forgets what was not read to its end', () => {
    const read = jest
      .fn<string, [object]>()
      .mockImplementationOnce(() => {
        throw new Error('half');
      })
      .mockReturnValueOnce('whole');
    const readIt = readOnce(read);
    const object = {};

    expect(() => readIt(object)).toThrow('half');
    expect(readIt(object)).toBe('whole');
  });
});
