export { toScene } from './toScene';
