import { VisuallyHidden } from '@backstage/ui';
import { FocusEvent, MouseEvent, RefObject, useId } from 'react';
import { useWords } from '../ui/useWords';
import { itemAt } from './itemAt';
import { MapPicture, MapPictureProps } from './MapPicture';
import { useMapKeys } from './useMapKeys';
import { useMapStyles } from './useMapStyles';
import { MapZoom } from './useMapZoom';
import { RovingTeam } from './useRovingTeam';

/** What the picture needs around it to be moved and reached. */
export interface MapCanvasProps {
  svgRef: RefObject<SVGSVGElement>;
  layerRef: RefObject<SVGGElement>;
  zoom: MapZoom;
  roving: RovingTeam;
  picture?: MapPictureProps;
  selected?: string;
  onSelect(ref: string | undefined): void;
}

/**
 * The picture with everything that pointer and keyboard do on it. It is an
 * application to assistive technology, since the arrow keys go from team to
 * team; the same content is there as text beside it.
 */
export const MapCanvas = (props: MapCanvasProps) => {
  const { svgRef, layerRef, zoom, roving, picture, onSelect } = props;
  const { t, date } = useWords();
  const classes = useMapStyles();
  const helpId = useId();
  const onKeyDown = useMapKeys({ zoom, roving, onSelect });

  const onClick = (event: MouseEvent) => {
    const item = itemAt(event.target);
    if (item !== undefined) {
      roving.setActive(item);
    }
    if (item !== props.selected) {
      onSelect(item);
    }
  };

  const onFocus = (event: FocusEvent) => {
    const item = itemAt(event.target);
    const { teams = [], dropped = [] } = picture?.scene ?? {};
    const box = [...teams, ...dropped].find(({ ref }) => ref === item)?.box;
    // A click must not move what is being clicked.
    if (item !== undefined && box && event.target.matches(':focus-visible')) {
      roving.setActive(item);
      zoom.reveal(box);
    }
  };

  // The rules for static elements do not know that an application takes keys.
  const application = {
    role: 'application',
    tabIndex: picture ? 0 : -1,
    onKeyDown,
    onFocus,
  };
  return (
    <div
      {...application}
      className={classes.canvas}
      style={{ background: picture?.paint.background }}
      aria-label={t('map.label')}
      aria-describedby={helpId}
    >
      <VisuallyHidden id={helpId}>
        {`${t('map.help.pan')} ${t('map.help.teams')}`}
      </VisuallyHidden>
      <svg
        ref={svgRef}
        role="group"
        aria-label={
          picture && t('map.pictureLabel', { date: date(picture.scene.at) })
        }
        fontFamily={picture?.paint.fontFamily}
        onClick={onClick}
      >
        <g ref={layerRef}>{picture && <MapPicture {...picture} />}</g>
      </svg>
    </div>
  );
};
