export { MapLegend } from './MapLegend';
