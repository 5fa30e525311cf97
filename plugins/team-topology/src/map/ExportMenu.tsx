import {
  Alert,
  Button,
  Flex,
  Menu,
  MenuItem,
  MenuTrigger,
} from '@backstage/ui';
import {
  MapScene,
  MapSelection,
  MapTheme,
  renderMapMermaid,
  renderMapSvg,
} from '@kumiki/backstage-plugin-team-topology-common';
import { saveFile } from '@kumiki/frontend-common';
import { RiDownloadLine } from '@remixicon/react';
import { useState } from 'react';
import { useWords } from '../ui/useWords';
import { useMapLabels } from './useMapWords';

/** How many pixels a scene unit becomes, where the image is not too big. */
const SCALE = 2;
/** What every browser can hold in a canvas. */
const LONGEST_SIDE = 8192;

/**
 * Draws an SVG image into a PNG of twice its size, or less where a canvas
 * cannot hold that. A data URL is used because content security policies
 * usually allow it for images, unlike blob URLs.
 */
export async function svgToPng(svg: string): Promise<Blob> {
  const image = new Image();
  await new Promise((resolve, reject) => {
    image.onload = resolve;
    image.onerror = () => reject(new Error('The picture could not be read'));
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  });

  const { naturalWidth: width, naturalHeight: height } = image;
  const scale = Math.min(SCALE, LONGEST_SIDE / Math.max(width, height, 1));
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil(width * scale);
  canvas.height = Math.ceil(height * scale);
  const context = canvas.getContext('2d');
  if (!context) {
    throw new Error('This browser cannot draw pictures');
  }
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return await new Promise<Blob>((resolve, reject) => {
    canvas.toBlob(
      blob =>
        blob ? resolve(blob) : reject(new Error('The picture is too big')),
      'image/png',
    );
  });
}

/** Exports the scene that is on the screen, in its language and in its theme or the other one. */
function useMapExport(options: {
  scene?: MapScene;
  /** What the scene is drawn of. */
  selection: MapSelection;
  theme: MapTheme;
  announce(message: string): void;
}) {
  const { t } = useWords();
  const labels = useMapLabels();
  const { scene, selection, theme, announce } = options;
  const [problem, setProblem] = useState<string>();

  const exporting =
    (work: (drawn: MapScene) => Promise<string>) => async () => {
      if (scene) {
        setProblem(undefined);
        try {
          announce(await work(scene));
        } catch (error) {
          const reason = error instanceof Error ? error.message : String(error);
          setProblem(t('map.export.failed', { reason }));
        }
      }
    };
  const saved = (drawn: MapScene, extension: string, content: Blob) => {
    const file = `team-topology-${drawn.at}.${extension}`;
    saveFile(file, content);
    return t('map.export.done', { file });
  };
  const svgOf = (drawn: MapScene, colours: MapTheme) =>
    renderMapSvg(drawn, { theme: colours, labels });

  return {
    /** Why the last export did not work. */
    problem,
    dismiss: () => setProblem(undefined),
    svg: (colours = theme) =>
      exporting(async drawn =>
        saved(
          drawn,
          'svg',
          new Blob([svgOf(drawn, colours)], { type: 'image/svg+xml' }),
        ),
      ),
    png: (colours = theme) =>
      exporting(async drawn =>
        saved(drawn, 'png', await svgToPng(svgOf(drawn, colours))),
      ),
    mermaid: exporting(async drawn => {
      const text = renderMapMermaid(selection, { labels });
      return saved(drawn, 'mmd', new Blob([text], { type: 'text/plain' }));
    }),
    copyMermaid: exporting(async () => {
      await navigator.clipboard.writeText(
        renderMapMermaid(selection, { labels }),
      );
      return t('map.export.copied');
    }),
  };
}

/** Takes the map away as a file. */
export const ExportMenu = (props: {
  scene?: MapScene;
  selection: MapSelection;
  theme: MapTheme;
  /** Tells what has happened. */
  announce(message: string): void;
}) => {
  const { t } = useWords();
  // Paper and slides are not of the theme of the screen.
  const other = props.theme === 'dark' ? 'light' : 'dark';
  const { svg, png, mermaid, copyMermaid, problem, dismiss } =
    useMapExport(props);
  return (
    <Flex direction="column" align="end" gap="2">
      <MenuTrigger>
        <Button
          size="small"
          variant="secondary"
          iconStart={<RiDownloadLine />}
          isDisabled={!props.scene}
        >
          {t('map.export.label')}
        </Button>
        <Menu>
          <MenuItem onAction={svg()}>{t('map.export.svg')}</MenuItem>
          <MenuItem onAction={png()}>{t('map.export.png')}</MenuItem>
          <MenuItem onAction={svg(other)}>
            {t(`map.export.svgIn.${other}`)}
          </MenuItem>
          <MenuItem onAction={png(other)}>
            {t(`map.export.pngIn.${other}`)}
          </MenuItem>
          <MenuItem onAction={mermaid}>{t('map.export.mermaid')}</MenuItem>
          <MenuItem onAction={copyMermaid}>
            {t('map.export.copyMermaid')}
          </MenuItem>
        </Menu>
      </MenuTrigger>
      {problem && (
        <Alert
          role="alert"
          icon
          status="danger"
          title={problem}
          customActions={
            <Button size="small" variant="secondary" onPress={dismiss}>
              {t('map.export.dismiss')}
            </Button>
          }
        />
      )}
    </Flex>
  );
};
