import { parseEntityRef } from '@backstage/catalog-model';
import { NotificationSendOptions } from '@backstage/plugin-notifications-node';
import { JsonObject } from '@backstage/types';
import { OutboxMessage } from '@kumiki/backend-database';
import {
  ScorecardDigest,
  ScorecardNotice,
  ScorecardNoticeText,
  ScorecardNoticeTopic,
  tellScorecardDigest,
  tellScorecardNotice,
} from '@kumiki/backstage-plugin-scorecards-common';
import { createHash } from 'node:crypto';
import { NotificationOptions } from './readNotificationOptions';

/** Where the pages are in an app; one that has them elsewhere has a redirect. */
const PAGE = '/scorecards';

/** What is sent of something that is told at once. */
export function composeNotice(
  notice: ScorecardNotice,
  options: NotificationOptions,
): OutboxMessage {
  const { topic, recipient, cause } = notice;
  return toMessage(options, {
    ...{ topic, recipient, cause, subject: subjectOf(notice) },
    text: tellScorecardNotice(notice, options),
    link: options.areNamesTold ? linkTo(notice) : pageOf(topic),
  });
}

/**
 * What is sent of a digest.
 *
 * @param period - until distinguishes it from others of the group; title is what
 *   the group is called
 */
export function composeDigest(
  digest: ScorecardDigest,
  period: { until: string; title?: string },
  options: NotificationOptions,
): OutboxMessage {
  const { until, title } = period;
  const { group } = digest;
  return toMessage(options, {
    topic: 'digest',
    recipient: group,
    cause: until,
    subject: group,
    text: tellScorecardDigest(digest, { ...options, title }),
    // It is the recipient's own.
    link: `${linkToEntity(group)}/scorecards`,
  });
}

/**
 * One message per recipient. Where names are not told, the scope has none either,
 * and so a second notice of the same topic, which would say the same, takes the
 * place of the first.
 */
function toMessage(
  { areNamesTold }: NotificationOptions,
  about: {
    topic: ScorecardNoticeTopic;
    recipient: string;
    cause: string;
    subject: string;
    text: ScorecardNoticeText;
    link: string;
  },
): OutboxMessage {
  const { topic, recipient, cause, subject, text, link } = about;
  const scope = areNamesTold ? `${topic} ${subject}` : `${topic} ${recipient}`;
  const body: NotificationSendOptions = {
    recipients: { type: 'entity', entityRef: recipient },
    payload: {
      ...text,
      ...{ link, topic },
      scope: `scorecards ${shortened(scope)}`,
      severity: topic === 'digest' ? 'low' : 'normal',
    },
  };
  return {
    id: digestOf(topic, subject, recipient, cause),
    topic,
    scope: digestOf(scope, recipient),
    // The payload is made of texts alone.
    body: body as unknown as JsonObject,
  };
}

function subjectOf(notice: ScorecardNotice): string {
  switch (notice.topic) {
    case 'enforced':
      return `${notice.scorecard.ref} ${notice.check}`;
    case 'provider':
      return `${notice.provider.id} ${notice.scorecard.ref}`;
    case 'campaign-starts':
    case 'campaign-reminder':
    case 'campaign-overdue':
      return notice.campaign.ref;
    default:
      return `${notice.entity.ref} ${notice.scorecard.ref} ${notice.check}`;
  }
}

function linkTo(notice: ScorecardNotice): string {
  switch (notice.topic) {
    case 'enforced': {
      const { namespace, name } = parseEntityRef(notice.scorecard.ref);
      const query = new URLSearchParams({
        check: notice.check,
        owner: notice.recipient,
      });
      return `${PAGE}/${[namespace, name]
        .map(encodeURIComponent)
        .join('/')}?${query}`;
    }
    case 'provider':
      return pageOf(notice.topic);
    case 'campaign-starts':
    case 'campaign-reminder':
    case 'campaign-overdue':
      return linkToEntity(notice.campaign.ref);
    default:
      return `${linkToEntity(notice.entity.ref)}/scorecards`;
  }
}

function pageOf(topic: ScorecardNoticeTopic): string {
  return topic === 'provider' ? `${PAGE}/health` : PAGE;
}

function linkToEntity(ref: string): string {
  const { kind, namespace, name } = parseEntityRef(ref);
  return `/catalog/${[namespace, kind, name]
    .map(encodeURIComponent)
    .join('/')}`;
}

/** The service keeps 255 characters; a ref can have 190 and more. */
function shortened(scope: string): string {
  return scope.length <= 200 ? scope : digestOf(scope);
}

function digestOf(...parts: string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url');
}
