import { Entity } from '@backstage/catalog-model';
import { HiddenKind } from './hidden';

/** Whether the hidden entity of a kind exists. */
export type Has = (kind: HiddenKind) => boolean;

/** The ref of the hidden entity of a kind, where it exists. */
export type Ref = (kind: HiddenKind) => string | undefined;

/** Entities; false for those that make no sense here. */
export type Drafts = (Entity | false)[];
