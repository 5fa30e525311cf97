export { teamTopologyApiFactory } from './teamTopologyApiFactory';
export { teamTopologyApiRef } from './teamTopologyApiRef';
