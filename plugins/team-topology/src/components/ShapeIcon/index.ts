export { ShapeIcon } from './ShapeIcon';
