export { fieldValidation } from './fieldValidation';
