import { mockServices } from '@backstage/backend-test-utils';
import { JsonObject } from '@backstage/types';
import {
  SCORECARD_NOTICE_TOPICS,
  ScorecardDigest,
  ScorecardNotice,
} from '@kumiki/backstage-plugin-scorecards-common';
import { HiddenKind, hiddenRef, markerOf } from './organisation/hidden';

/** A message as it is handed to the notifications service. */
interface Message {
  topic: string;
  body: JsonObject;
}

/** What decides what a notification says, which no package exports. */
const { composeDigest, composeNotice } = jest.requireActual<{
  composeNotice(notice: ScorecardNotice, options: unknown): Message;
  composeDigest(
    digest: ScorecardDigest,
    period: { until: string; title: string },
    options: unknown,
  ): Message;
}>(
  '../../../plugins/scorecards-backend/src/notifications/composeNotifications',
);
const { readNotificationOptions } = jest.requireActual<{
  readNotificationOptions(config: unknown): unknown;
}>(
  '../../../plugins/scorecards-backend/src/notifications/readNotificationOptions',
);

const SRE = 'group:default/sre';
const told = { recipient: SRE, cause: '1' };

/** Whatever there is to tell, about what is hidden, or about what everybody sees. */
function messagesOf(
  isHidden: boolean,
  telling: { language: string; names?: boolean },
): Message[] {
  const { language, names } = telling;
  const subject = (kind: HiddenKind) =>
    isHidden
      ? { ref: hiddenRef(kind), title: `${markerOf(kind)} title` }
      : { ref: `${kind.toLocaleLowerCase('en-US')}:default/a`, title: 'A' };
  const entity = subject('Component');
  const scorecard = subject('Scorecard');
  const check = isHidden ? markerOf('Scorecard') : 'a';
  const about = { scorecard, check, title: check };
  const due = '2026-03-31';
  const notices: ScorecardNotice[] = [
    { ...told, ...about, topic: 'enforced', day: due, entities: 2 },
    {
      ...{ ...told, topic: 'provider', scorecard, checks: 1 },
      provider: { id: check, title: check },
      since: '2026-03-01T09:00:00Z',
    },
    ...(['exemption-asked', 'exemption-ends'] as const).map(topic => ({
      ...{ ...told, ...about, topic, entity, until: due },
    })),
    ...(['granted', 'refused', 'revoked'] as const).map(decision => ({
      ...{ ...told, ...about, decision, entity },
      topic: 'exemption-decided' as const,
    })),
    ...(
      ['campaign-starts', 'campaign-reminder', 'campaign-overdue'] as const
    ).map(topic => ({
      ...{ ...told, topic, campaign: subject('Campaign'), entities: 3, due },
    })),
  ];
  const digest: ScorecardDigest = {
    group: SRE,
    won: [{ entity, scorecard, to: check }],
    lost: [{ entity, scorecard, from: check }],
    added: [about],
    due: [
      { kind: 'check', about, day: due },
      { kind: 'exemption', about, entity, day: due },
      { kind: 'campaign', about: subject('Campaign'), day: due },
    ],
  };
  const options = readNotificationOptions(
    mockServices.rootConfig({
      data: {
        permission: { enabled: true },
        scorecards: {
          notifications: {
            ...{ enabled: true, language },
            ...(names !== undefined && { names }),
          },
        },
      },
    }),
  );
  return [
    ...notices.map(notice => composeNotice(notice, options)),
    composeDigest(digest, { until: due, title: 'SRE' }, options),
  ];
}

const bodiesOf = (...of: Parameters<typeof messagesOf>) =>
  messagesOf(...of).map(({ topic, body }) => ({ topic, body }));

describe('a notification of the scorecards, where readers may see different things', () => {
  it('is compared for every topic', () => {
    const topics = messagesOf(true, { language: 'en' }).map(it => it.topic);
    expect([...new Set(topics)].sort()).toEqual(
      [...SCORECARD_NOTICE_TOPICS].sort(),
    );
  });

  it.each(['en', 'ja'])(
    'says the same, whether what it is about is hidden or not: %s',
    language => {
      const hidden = bodiesOf(true, { language });

      expect(hidden).toEqual(bodiesOf(false, { language }));
      expect(JSON.stringify(hidden)).not.toMatch(/himitsu/i);
    },
  );

  it('is found to name what is hidden where names are told', () => {
    const messages = bodiesOf(true, { language: 'en', names: true });
    for (const message of messages) {
      expect(JSON.stringify(message)).toMatch(/himitsu/i);
    }
  });
});
