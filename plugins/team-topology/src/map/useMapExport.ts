import {
  MapScene,
  MapSelection,
  MapTheme,
  renderMapMermaid,
  renderMapSvg,
} from '@kumiki/backstage-plugin-team-topology-common';
import { useState } from 'react';
import { saveFile } from '../ui/saveFile';
import { useWords } from '../ui/useWords';
import { svgToPng } from './svgToPng';
import { useMapLabels } from './useMapLabels';

/** Exports the scene that is on the screen, in its theme and language. */
export function useMapExport(options: {
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
  const svgOf = (drawn: MapScene) => renderMapSvg(drawn, { theme, labels });

  return {
    /** Why the last export did not work. */
    problem,
    dismiss: () => setProblem(undefined),
    svg: exporting(async drawn =>
      saved(drawn, 'svg', new Blob([svgOf(drawn)], { type: 'image/svg+xml' })),
    ),
    png: exporting(async drawn =>
      saved(drawn, 'png', await svgToPng(svgOf(drawn))),
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
