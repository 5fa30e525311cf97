export { Field } from './Field';
export { FieldList } from './FieldList';
