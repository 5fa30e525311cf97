import { Alert, Button, Menu, MenuItem, MenuTrigger } from '@backstage/ui';
import {
  MapScene,
  MapTheme,
  OrgDiff,
  renderChangesMarkdown,
  renderMapSvg,
} from '@kumiki/backstage-plugin-team-topology-common';
import { saveFile } from '@kumiki/frontend-common';
import { RiDownloadLine } from '@remixicon/react';
import { useState } from 'react';
import { svgToPng } from '../map/ExportMenu';
import { useMapLabels } from '../map/useMapWords';
import { useWords } from '../ui/useWords';
import { changeLanguage } from './comparison';

/** Takes the comparison away as a picture, or as a list. */
export const CompareExport = (props: {
  scene?: MapScene;
  diff: OrgDiff;
  /** Whether it is what a proposal changes, and not what did change. */
  isProposed: boolean;
  theme: MapTheme;
  /** Tells what has happened. */
  announce(message: string): void;
}) => {
  const { t, language } = useWords();
  const labels = useMapLabels();
  const { scene, diff, isProposed, theme, announce } = props;
  const [problem, setProblem] = useState<string>();
  const exporting = (work: () => Promise<string>) => async () => {
    setProblem(undefined);
    try {
      announce(await work());
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      setProblem(t('map.export.failed', { reason }));
    }
  };
  const save = (extension: string, content: Blob) => {
    const dates = isProposed
      ? ['draft', diff.to.at]
      : [diff.from.at, diff.to.at];
    const file = `team-topology-${dates.join('-')}.${extension}`;
    saveFile(file, content);
    return t('map.export.done', { file });
  };
  const svg = (drawn: MapScene) => renderMapSvg(drawn, { theme, labels });
  const markdown = () =>
    renderChangesMarkdown({
      diff: isProposed ? { ...diff, problems: [] } : diff,
      language: changeLanguage(language),
      most: Infinity,
    });
  return (
    <div>
      <MenuTrigger>
        <Button
          size="small"
          variant="secondary"
          iconStart={<RiDownloadLine />}
          isDisabled={!scene}
        >
          {t('map.export.label')}
        </Button>
        <Menu>
          <MenuItem
            onAction={exporting(async () =>
              save(
                'svg',
                new Blob([scene ? svg(scene) : ''], { type: 'image/svg+xml' }),
              ),
            )}
          >
            {t('map.export.svg')}
          </MenuItem>
          <MenuItem
            onAction={exporting(async () =>
              save('png', await svgToPng(scene ? svg(scene) : '')),
            )}
          >
            {t('map.export.png')}
          </MenuItem>
          <MenuItem
            onAction={exporting(async () =>
              save('md', new Blob([markdown()], { type: 'text/markdown' })),
            )}
          >
            {t('compare.export.markdown')}
          </MenuItem>
          <MenuItem
            onAction={exporting(async () => {
              await navigator.clipboard.writeText(markdown());
              return t('compare.export.copied');
            })}
          >
            {t('compare.export.copyMarkdown')}
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
            <Button
              size="small"
              variant="secondary"
              onPress={() => setProblem(undefined)}
            >
              {t('map.export.dismiss')}
            </Button>
          }
        />
      )}
    </div>
  );
};
