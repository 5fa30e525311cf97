export * from './MapLabels';
export { mapPalette, type MapPalette } from './mapPalette';
export { paintLegend, type LegendPaint } from './paintLegend';
export { paintScene } from './paintScene';
export * from './ScenePaint';
