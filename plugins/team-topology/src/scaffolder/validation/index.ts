export { validateField } from './validateField';
