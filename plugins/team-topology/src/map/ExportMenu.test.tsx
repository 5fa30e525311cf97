import { buildOrgModel } from '@kumiki/backstage-plugin-team-topology-common';
import { createTheme, ThemeProvider } from '@material-ui/core/styles';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { company } from '../../dev/fixture';
import { renderInCompany } from '../../dev/testing/renderInCompany';
import { svgToPng } from './ExportMenu';
import { OrgMap } from './OrgMap';

const model = buildOrgModel(company, { at: '2026-01-15' });

jest.setTimeout(30_000);

describe('the export of the map', () => {
  const saved: { name: string; content: Blob }[] = [];

  beforeEach(() => {
    saved.length = 0;
    const contents = new Map<string, Blob>();
    URL.createObjectURL = content => {
      contents.set(`blob:${contents.size}`, content as Blob);
      return `blob:${contents.size - 1}`;
    };
    URL.revokeObjectURL = () => {};
    jest
      .spyOn(HTMLAnchorElement.prototype, 'click')
      .mockImplementation(function click(this: HTMLAnchorElement) {
        saved.push({ name: this.download, content: contents.get(this.href)! });
      });
  });
  afterEach(() => jest.restoreAllMocks());

  const show = async (type: 'light' | 'dark' = 'light', language = 'en') => {
    renderInCompany(
      <ThemeProvider theme={createTheme({ palette: { type } })}>
        <OrgMap model={model} filter={{}} nodeBudget={60} onSelect={() => {}} />
      </ThemeProvider>,
      { language },
    );
    await screen.findByRole('button', { name: /^SRE/ }, { timeout: 15_000 });
  };
  const choose = async (menu: string, item: string) => {
    await userEvent.click(screen.getByRole('button', { name: menu }));
    await userEvent.click(await screen.findByRole('menuitem', { name: item }));
  };
  const shapesIn = (root: ParentNode) =>
    [...root.querySelectorAll('[data-ref]')].map(item => ({
      ref: item.getAttribute('data-ref'),
      // What only widens the reach of the pointer is not seen.
      elements: [...item.querySelectorAll('path:not([data-reach]), text')].map(
        element =>
          ['d', 'x', 'y', 'fill', 'stroke', 'stroke-dasharray', 'font-size']
            .map(name => element.getAttribute(name))
            .concat(element.textContent),
      ),
    }));
  const picture = () =>
    screen.getByRole('application').querySelector<SVGElement>('svg')!;

  it.each(['light', 'dark'] as const)(
    'writes the same scene as on the screen, %s',
    async theme => {
      await show(theme);
      await choose('Export', 'Picture as SVG');
      await waitFor(() => expect(saved).toHaveLength(1));

      const [{ name, content }] = saved;
      expect(name).toBe('team-topology-2026-01-15.svg');
      expect(content.type).toBe('image/svg+xml');
      const exported = new DOMParser().parseFromString(
        await content.text(),
        'image/svg+xml',
      );
      const onScreen = shapesIn(picture());
      expect(onScreen.length).toBeGreaterThan(10);
      expect(shapesIn(exported)).toEqual(onScreen);
      expect(
        screen.getByText('team-topology-2026-01-15.svg was saved'),
      ).toBeInTheDocument();
    },
  );

  it('follows the theme of the app', async () => {
    await show('dark');
    const dark = shapesIn(picture());
    expect(screen.getByRole('application').style.background).toBe(
      'rgb(24, 26, 32)',
    );
    document.body.innerHTML = '';
    await show('light');
    expect(shapesIn(picture())).not.toEqual(dark);
  });

  it('writes the words of the picture in the language of the app', async () => {
    await show('light', 'ja');
    await screen.findByRole('button', { name: 'エクスポート' });
    await choose('エクスポート', 'SVG画像');
    await waitFor(() => expect(saved).toHaveLength(1));
    const text = await saved[0].content.text();
    expect(text).toContain('7チームと5件のインタラクションのマップです。');
    expect(text).toContain('コラボレーション');
  });

  it('writes and copies Mermaid', async () => {
    await show();
    const user = userEvent.setup();
    const writeText = jest.spyOn(navigator.clipboard, 'writeText');
    await user.click(screen.getByRole('button', { name: 'Export' }));
    await user.click(
      await screen.findByRole('menuitem', { name: 'Copy as Mermaid' }),
    );
    expect(await screen.findByText('Copied as Mermaid')).toBeInTheDocument();
    const [[copied]] = writeText.mock.calls;
    expect(copied).toMatch(/^flowchart LR/);

    await choose('Export', 'Diagram as Mermaid');
    await waitFor(() => expect(saved).toHaveLength(1));
    expect(saved[0].name).toBe('team-topology-2026-01-15.mmd');
    expect(await saved[0].content.text()).toBe(copied);
  });

  it('says when it does not work', async () => {
    URL.createObjectURL = () => {
      throw new Error('no room left');
    };
    await show();
    await choose('Export', 'Picture as SVG');
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent(
      'The map could not be exported: no room left',
    );
    await userEvent.click(within(alert).getByRole('button', { name: 'Close' }));
    expect(screen.queryByRole('alert')).toBeNull();
  });
});

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
