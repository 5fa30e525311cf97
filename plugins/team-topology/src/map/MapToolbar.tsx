import { ButtonIcon, Flex, Tooltip, TooltipTrigger } from '@backstage/ui';
import { RiAddLine, RiFullscreenLine, RiSubtractLine } from '@remixicon/react';
import { ReactNode } from 'react';
import { useWords } from '../ui/useWords';
import { MapZoom } from './useMapZoom';

/** The tools above the map: search and export are given, zoom is its own. */
export const MapToolbar = (props: {
  zoom: MapZoom;
  search: ReactNode;
  exporting: ReactNode;
}) => {
  const { t } = useWords();
  const { zoom } = props;
  const buttons = [
    {
      label: t('map.toolbar.zoomOut'),
      icon: <RiSubtractLine />,
      go: zoom.zoomOut,
    },
    { label: t('map.toolbar.zoomIn'), icon: <RiAddLine />, go: zoom.zoomIn },
    { label: t('map.toolbar.fit'), icon: <RiFullscreenLine />, go: zoom.fit },
  ];
  return (
    <Flex
      role="group"
      aria-label={t('map.toolbar.label')}
      align="center"
      justify="between"
      gap="3"
      style={{ flexWrap: 'wrap' }}
    >
      <Flex align="center" gap="3" style={{ flexWrap: 'wrap' }}>
        {props.search}
      </Flex>
      <Flex align="center" gap="1">
        {buttons.map(({ label, icon, go }) => (
          <TooltipTrigger key={label}>
            <ButtonIcon
              aria-label={label}
              icon={icon}
              size="small"
              variant="tertiary"
              onPress={go}
            />
            <Tooltip>{label}</Tooltip>
          </TooltipTrigger>
        ))}
        {props.exporting}
      </Flex>
    </Flex>
  );
};
