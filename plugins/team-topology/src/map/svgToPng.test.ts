import { svgToPng } from './svgToPng';

/** What a browser does with pictures, which jsdom does not. */
function pretendPictures(size: { width: number; height: number } | undefined) {
  const drawn: { width: number; height: number; source: string }[] = [];
  class PretendImage {
    onload = () => {};
    onerror = () => {};
    naturalWidth = size?.width;
    naturalHeight = size?.height;
    #source = '';
    get src() {
      return this.#source;
    }
    set src(source: string) {
      this.#source = source;
      setTimeout(() => (size ? this.onload() : this.onerror()));
    }
  }
  jest
    .spyOn(window, 'Image')
    .mockImplementation(() => new PretendImage() as never);
  jest
    .spyOn(HTMLCanvasElement.prototype, 'getContext')
    .mockImplementation((() => ({
      drawImage: (
        { src: source }: PretendImage,
        _x: number,
        _y: number,
        width: number,
        height: number,
      ) => drawn.push({ width, height, source }),
    })) as never);
  jest
    .spyOn(HTMLCanvasElement.prototype, 'toBlob')
    .mockImplementation((callback, type) => callback(new Blob([], { type })));
  return drawn;
}

describe('svgToPng', () => {
  afterEach(() => jest.restoreAllMocks());

  it('draws the picture at twice its size', async () => {
    const drawn = pretendPictures({ width: 400, height: 300 });
    const png = await svgToPng('<svg>保育 #</svg>');
    expect(png.type).toBe('image/png');
    expect(drawn).toMatchObject([{ width: 800, height: 600 }]);
    expect(decodeURIComponent(drawn[0].source)).toContain('<svg>保育 #</svg>');
  });

  it('keeps a huge picture within what a canvas can hold', async () => {
    const drawn = pretendPictures({ width: 20_000, height: 1_000 });
    await svgToPng('<svg/>');
    expect(drawn).toMatchObject([{ width: 8192, height: 410 }]);
  });

  it('says when the picture cannot be read', async () => {
    pretendPictures(undefined);
    await expect(svgToPng('<svg')).rejects.toThrow(
      'The picture could not be read',
    );
  });
});
