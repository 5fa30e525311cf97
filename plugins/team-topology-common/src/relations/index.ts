export * from './KumikiRelation';
export * from './relationsOf';
