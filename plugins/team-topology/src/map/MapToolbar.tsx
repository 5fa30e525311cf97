import { ButtonIcon, Tooltip, TooltipTrigger } from '@backstage/ui';
import {
  RiAddLine,
  RiAspectRatioLine,
  RiFullscreenExitLine,
  RiFullscreenLine,
  RiSubtractLine,
} from '@remixicon/react';
import { useWords } from '../ui/useWords';
import { FullScreen } from './frame/useFullScreen';
import { useMapStyles } from './useMapStyles';
import { MapZoom } from './useMapZoom';

/** The buttons over the map that change what of it is seen. */
export const MapToolbar = (props: {
  zoom: MapZoom;
  fullScreen: FullScreen;
}) => {
  const { t } = useWords();
  const classes = useMapStyles();
  const { zoom, fullScreen } = props;
  const buttons = [
    {
      label: t('map.toolbar.zoomOut'),
      icon: <RiSubtractLine />,
      go: zoom.zoomOut,
    },
    { label: t('map.toolbar.zoomIn'), icon: <RiAddLine />, go: zoom.zoomIn },
    { label: t('map.toolbar.fit'), icon: <RiAspectRatioLine />, go: zoom.fit },
    fullScreen.on
      ? {
          label: t('map.toolbar.leaveFullScreen'),
          icon: <RiFullscreenExitLine />,
          go: fullScreen.toggle,
        }
      : {
          label: t('map.toolbar.fullScreen'),
          icon: <RiFullscreenLine />,
          go: fullScreen.toggle,
        },
  ];
  return (
    <div
      role="group"
      aria-label={t('map.toolbar.label')}
      className={classes.toolbar}
    >
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
    </div>
  );
};
