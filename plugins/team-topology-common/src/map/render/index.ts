export {
  renderMapMermaid,
  type RenderMapMermaidOptions,
} from './renderMapMermaid';
export { renderMapSvg, type RenderMapSvgOptions } from './renderMapSvg';
