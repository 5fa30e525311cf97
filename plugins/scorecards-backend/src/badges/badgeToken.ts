import { createHash, randomBytes } from 'node:crypto';

/** 192 bits: nobody finds one by trying. */
const BYTES = 24;
const TOKEN = /^[A-Za-z0-9_-]{32}$/;

/** A secret for the link of a badge. */
export function createBadgeToken(): string {
  return randomBytes(BYTES).toString('base64url');
}

/** Whether a text could be a token: others are not looked up. */
export function isBadgeToken(text: string): boolean {
  return TOKEN.test(text);
}

/** What is stored of a token: who reads the database has no link. */
export function hashBadgeToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
