import { VisuallyHidden } from '@backstage/ui';
import {
  FocusEvent,
  KeyboardEvent,
  MouseEvent,
  PointerEvent,
  RefObject,
  useId,
  useState,
} from 'react';
import { MapScene } from '@kumiki/backstage-plugin-team-topology-common';
import { useWords } from '../ui/useWords';
import { HoveredItem, MapHoverCard } from './frame/MapHoverCard';
import { mapItems } from './mapItems';
import { MapPicture, MapPictureProps } from './MapPicture';
import { useMapStyles } from './useMapStyles';
import { MapZoom } from './useMapZoom';
import { RovingTeam } from './useRovingTeam';

/** An item of the map that an event is about. */
interface PressedItem {
  ref: string;
  /** The ref of what it opens. */
  selects: string;
}

function itemAt(target: EventTarget | null): PressedItem | undefined {
  const element = target instanceof Element ? target : undefined;
  const item = element?.closest('[role="button"][data-ref]');
  const ref = item?.getAttribute('data-ref');
  return ref
    ? { ref, selects: item?.getAttribute('data-selects') ?? ref }
    : undefined;
}

/** How far an arrow key moves the map, in pixels. */
const PAN = 60;

const PANS: Record<string, [number, number]> = {
  ArrowLeft: [PAN, 0],
  ArrowRight: [-PAN, 0],
  ArrowUp: [0, PAN],
  ArrowDown: [0, -PAN],
};

/** The keys of the map: on a team they go to the next, elsewhere they move it. */
function useMapKeys(options: {
  zoom: MapZoom;
  roving: RovingTeam;
  onSelect(ref: string | undefined): void;
}) {
  const { zoom, roving, onSelect } = options;
  const everywhere: Record<string, () => void> = {
    '+': zoom.zoomIn,
    '=': zoom.zoomIn,
    '-': zoom.zoomOut,
    '0': zoom.fit,
    Escape: () => onSelect(undefined),
  };

  const handle = (event: KeyboardEvent): boolean => {
    const { key } = event;
    const item = itemAt(event.target);
    if (item !== undefined && (key === 'Enter' || key === ' ')) {
      onSelect(item.selects);
      return true;
    }
    if (item !== undefined && roving.move(event, item.ref)) {
      return true;
    }
    const act =
      everywhere[key] ?? (PANS[key] && (() => zoom.panBy(...PANS[key])));
    act?.();
    return Boolean(act);
  };

  return (event: KeyboardEvent) => {
    const shortcut = event.ctrlKey || event.metaKey || event.altKey;
    if (!shortcut && handle(event)) {
      event.preventDefault();
      event.stopPropagation();
    }
  };
}

/** What the picture needs around it to be moved and reached. */
interface MapCanvasProps {
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
      roving.setActive(item.ref);
    }
    if (item?.selects !== props.selected) {
      onSelect(item?.selects);
    }
  };

  const onFocus = (event: FocusEvent) => {
    const item = itemAt(event.target);
    const box =
      item &&
      picture &&
      mapItems(picture.scene).find(({ ref }) => ref === item.ref)?.box;
    // A click must not move what is being clicked.
    if (item !== undefined && box && event.target.matches(':focus-visible')) {
      roving.setActive(item.ref);
      zoom.reveal(box);
    }
  };

  const [hovered, setHovered] = useState<HoveredItem>();
  const onPointerMove = (event: PointerEvent) => {
    const item = event.buttons ? undefined : itemAt(event.target);
    const text = item && picture?.descriptions.get(item.ref);
    const frame = event.currentTarget.getBoundingClientRect();
    setHovered(
      text
        ? {
            text,
            x: event.clientX - frame.x,
            y: event.clientY - frame.y,
            width: frame.width,
            height: frame.height,
          }
        : undefined,
    );
  };

  const pictureLabel = ({ at, comparison }: MapScene) =>
    comparison
      ? t('compare.between', {
          since: date(comparison.from),
          until: date(at),
        })
      : t('map.pictureLabel', { date: date(at) });

  // The rules for static elements do not know that an application takes keys.
  const application = {
    role: 'application',
    tabIndex: picture ? 0 : -1,
    onKeyDown,
    onFocus,
    onPointerMove,
    onPointerLeave: () => setHovered(undefined),
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
        aria-label={picture && pictureLabel(picture.scene)}
        fontFamily={picture?.paint.fontFamily}
        onClick={onClick}
      >
        <g ref={layerRef}>{picture && <MapPicture {...picture} />}</g>
      </svg>
      {hovered && <MapHoverCard {...hovered} />}
    </div>
  );
};
