/**
 * What teams are told about, each of which can be switched off.
 *
 * - `dropped`: nobody holds a responsibility any more
 * - `contested`: several teams hold one
 * - `overdue`: something held for now, an interaction or an opt-out is past its
 *   date
 * - `blocking`: friction between teams blocks one of them
 * - `digest`: what changed for a team since the last one
 *
 * @public
 */
export const NOTICE_TOPICS = [
  'dropped',
  'contested',
  'overdue',
  'blocking',
  'digest',
] as const;

/**
 * Something that teams are told about.
 * @public
 */
export type NoticeTopic = (typeof NOTICE_TOPICS)[number];

/**
 * What is told as soon as it is known.
 * @public
 */
export type EventTopic = Exclude<NoticeTopic, 'digest'>;
