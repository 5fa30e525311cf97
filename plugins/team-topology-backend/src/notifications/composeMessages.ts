import { parseEntityRef } from '@backstage/catalog-model';
import { NotificationSendOptions } from '@backstage/plugin-notifications-node';
import { JsonObject } from '@backstage/types';
import { OutboxMessage } from '@kumiki/backend-database';
import {
  compareOrgModels,
  findNotices,
  findTeamChanges,
  NoticeText,
  NoticeTopic,
  OrgModel,
  tellDigest,
  tellNotice,
} from '@kumiki/backstage-plugin-team-topology-common';
import { createHash } from 'node:crypto';
import { NotificationOptions } from './readNotificationOptions';

/** Where the page is in an app; one that is elsewhere has a redirect. */
const PAGE = '/team-topology';

/** The states between which something changed. */
export interface TellingOptions {
  before: OrgModel;
  after: OrgModel;
  /** Differs from that of every other telling. */
  occasion: string;
  options: NotificationOptions;
}

/** What is sent of the topics that are told at once. */
export function composeNotices(telling: TellingOptions): OutboxMessage[] {
  const { before, after, options } = telling;
  const words = wordsOf(telling);
  return findNotices(before, after)
    .filter(({ topic }) => options.topics.has(topic))
    .flatMap(notice =>
      notice.teams.map(team =>
        toMessage(telling, {
          ...{ team, topic: notice.topic, subject: notice.change.ref },
          text: tellNotice(notice, team, words),
          link: options.areNamesTold
            ? linkToEntity(notice.change.ref)
            : linkToPage({ selected: team }),
        }),
      ),
    );
}

/** The digests of the teams for which something changed. */
export function composeDigests(telling: TellingOptions): OutboxMessage[] {
  const { before, after } = telling;
  const words = wordsOf(telling);
  return findTeamChanges(before, after).map(changes =>
    toMessage(telling, {
      ...{ team: changes.team, topic: 'digest', subject: changes.team },
      text: tellDigest(changes, words),
      link: linkToPage({
        ...{ view: 'compare', since: before.at, until: after.at },
        selected: changes.team,
      }),
    }),
  );
}

function wordsOf({ before, after, options }: TellingOptions) {
  const { language, areNamesTold } = options;
  const titles = after.teams.map(({ ref, title }) => [ref, title] as const);
  return {
    ...{ language, areNamesTold },
    names: {
      ...compareOrgModels(before, after).names,
      ...Object.fromEntries(titles),
    },
  };
}

/**
 * One message per team. Where names are not told, the scope has none either, and
 * so a second notice of the same topic, which would say the same, takes the
 * place of the first.
 */
function toMessage(
  { occasion, options }: TellingOptions,
  about: {
    team: string;
    topic: NoticeTopic;
    subject: string;
    text: NoticeText;
    link: string;
  },
): OutboxMessage {
  const { team, topic, subject, text, link } = about;
  const scope =
    options.areNamesTold || topic === 'digest'
      ? `${topic} ${subject}`
      : `${topic} ${team}`;
  const body: NotificationSendOptions = {
    recipients: { type: 'entity', entityRef: team },
    payload: {
      ...text,
      ...{ link, topic },
      scope: `team-topology ${shortened(scope)}`,
      severity: topic === 'digest' ? 'low' : 'normal',
    },
  };
  return {
    id: digestOf(topic, subject, team, occasion),
    topic,
    scope: digestOf(scope, team),
    // The payload is made of texts alone.
    body: body as unknown as JsonObject,
  };
}

/** The service keeps 255 characters; a ref can have 190 and more. */
function shortened(scope: string): string {
  return scope.length <= 200 ? scope : digestOf(scope);
}

function digestOf(...parts: string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url');
}

function linkToEntity(ref: string): string {
  const { kind, namespace, name } = parseEntityRef(ref);
  return `/catalog/${[namespace, kind, name]
    .map(encodeURIComponent)
    .join('/')}`;
}

function linkToPage(state: Record<string, string>): string {
  return `${PAGE}?${new URLSearchParams(state)}`;
}
