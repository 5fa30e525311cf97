/**
 * What the backend plugins do with their databases in the same way.
 *
 * @packageDocumentation
 */

export * from './engines';
export * from './errorTexts';
export * from './migrate';
export * from './outbox/DatabaseOutbox';
export * from './outbox/OutboxSender';
export * from './outages';
export * from './readTime';
export * from './rows';
