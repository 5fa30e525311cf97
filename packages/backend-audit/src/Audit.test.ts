import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { NotAllowedError } from '@backstage/errors';
import { Audit } from './Audit';

const aoki = { credentials: mockCredentials.user('user:default/aoki') };

function open() {
  const success = jest.fn(async () => {});
  const fail = jest.fn(async (_: { error: Error }) => {});
  const createEvent = jest.fn(async (_: object) => ({ success, fail }));
  const auth = mockServices.auth();
  return {
    audit: Audit.create({
      auditor: { createEvent },
      auth,
      logger: mockServices.logger.mock(),
    }),
    createEvent,
  };
}

describe('Audit', () => {
  it('tells of a write that is refused once, and not as a read as well', async () => {
    const { audit, createEvent } = open();
    const refusal = new NotAllowedError('not yours');

    const event = await audit.begin('unanswered-need-report', aoki);
    await event.fail(refusal);
    await audit.tellRefusal(refusal, aoki, { queryType: 'unanswered-needs' });

    expect(createEvent).toHaveBeenCalledTimes(1);
  });

  it('tells of each other refusal, and of no other error', async () => {
    const { audit, createEvent } = open();

    await audit.tellRefusal(new NotAllowedError('no'), aoki, {});
    await audit.tellRefusal(new NotAllowedError('no'), aoki, {});
    await audit.tellRefusal(new Error('gone'), aoki, {});

    expect(createEvent).toHaveBeenCalledTimes(2);
  });
});
