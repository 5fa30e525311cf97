import { ShapeNotation } from '../model/notation';

/** A shape of the map beside its name; the name is what is read out. */
export const ShapeIcon = (props: { notation: ShapeNotation }) => {
  const { path, fill, stroke, dashed } = props.notation;
  return (
    <svg
      width="24"
      height="16"
      viewBox="0 0 24 16"
      aria-hidden="true"
      focusable="false"
      style={{ flexShrink: 0 }}
    >
      <path
        d={path}
        fill={fill}
        stroke={stroke}
        strokeWidth="1.5"
        strokeDasharray={dashed ? '2 1.5' : undefined}
      />
    </svg>
  );
};
