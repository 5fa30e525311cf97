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
} from '@kumiki/backstage-plugin-team-topology-common';
import { RiDownloadLine } from '@remixicon/react';
import { useWords } from '../ui/useWords';
import { useMapExport } from './useMapExport';

/** Takes the map away as a file. */
export const ExportMenu = (props: {
  scene?: MapScene;
  selection: MapSelection;
  theme: MapTheme;
  /** Tells what has happened. */
  announce(message: string): void;
}) => {
  const { t } = useWords();
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
          <MenuItem onAction={svg}>{t('map.export.svg')}</MenuItem>
          <MenuItem onAction={png}>{t('map.export.png')}</MenuItem>
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
