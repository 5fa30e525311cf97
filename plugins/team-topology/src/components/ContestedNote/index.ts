export { ContestedNote } from './ContestedNote';
