import { SceneElement } from '@kumiki/backstage-plugin-team-topology-common';

/** Draws one primitive of the scene, with the attributes it carries. */
export const SceneElementPainter = ({ element }: { element: SceneElement }) => {
  if (element.type === 'path') {
    return (
      <path
        d={element.d}
        fill={element.fill}
        fillOpacity={element.fillOpacity}
        stroke={element.stroke}
        strokeWidth={element.strokeWidth}
        strokeDasharray={element.strokeDasharray}
        strokeLinecap={element.strokeLinecap}
      />
    );
  }
  return (
    <text
      x={element.x}
      y={element.y}
      textAnchor={element.anchor}
      fontSize={element.fontSize}
      fontWeight={element.fontWeight}
      fill={element.fill}
    >
      {element.text}
    </text>
  );
};
