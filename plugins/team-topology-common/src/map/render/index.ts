export { renderMapSvg, type RenderMapSvgOptions } from './renderMapSvg';
