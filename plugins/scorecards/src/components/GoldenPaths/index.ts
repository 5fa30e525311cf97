export { GoldenPathSection } from './GoldenPathSection';
