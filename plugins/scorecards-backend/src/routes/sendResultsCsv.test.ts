import { once } from 'node:events';
import { createServer, get, IncomingMessage } from 'node:http';
import { AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { mockErrorHandler } from '@backstage/backend-test-utils';
import { NotAllowedError } from '@backstage/errors';
import { ScorecardResultItem } from '@kumiki/backstage-plugin-scorecards-common';
import express from 'express';
import PromiseRouter from 'express-promise-router';
import request from 'supertest';
import { sendResultsCsv } from './sendResultsCsv';

const BOM = '\uFEFF';
const item: ScorecardResultItem = {
  scorecard: 'scorecard:default/documented',
  entity: 'component:default/memories',
  owners: [],
  states: { 'has-docs': 'pass', old: 'fail' },
  announced: [],
  counts: { pass: 1 },
  coverage: { known: 1, all: 2 },
  evaluatedAt: '2026-03-01T09:00:00.000Z',
};

function serve(
  pages: AsyncIterable<ScorecardResultItem[]>,
  checks = ['has-docs', 'ten-pages'],
) {
  const router = PromiseRouter();
  router.get('/', async (_req, res) => {
    const scorecard = 'scorecard:default/documented';
    await sendResultsCsv({ scorecard, checks, pages }, res);
  });
  return express().use(router).use(mockErrorHandler());
}

async function* pagesOf(...pages: ScorecardResultItem[][]) {
  yield* pages;
}

/** Pages without end; tells how many were read, and whether anybody still reads. */
function endlessPages() {
  const source = { read: 0, isClosed: false };
  async function* pages() {
    try {
      for (;;) {
        source.read += 1;
        yield Array<ScorecardResultItem>(1_000).fill(item);
        await setTimeout(0);
      }
    } finally {
      source.isClosed = true;
    }
  }
  return { source, pages: pages() };
}

describe('sendResultsCsv', () => {
  it('writes a line for each entity and a column for each check', async () => {
    const { text, headers } = await request(
      serve(
        pagesOf(
          [
            {
              ...item,
              level: 'bronze',
              owners: ['group:default/sre', 'user:default/aoki'],
            },
          ],
          [{ ...item, entity: 'component:default/空', title: 'a, "b"\nc' }],
        ),
      ),
    ).get('/');

    expect(headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="documented.csv"',
      'cache-control': 'private, no-cache',
      'x-content-type-options': 'nosniff',
    });
    expect(text).toBe(
      [
        `${BOM}"entity","title","owner","system","level","known","all","last changed","check: has-docs","check: ten-pages"`,
        '"component:default/memories",,"group:default/sre, user:default/aoki",,"bronze",1,2,"2026-03-01T09:00:00.000Z","pass",',
        '"component:default/空","a, ""b""\nc",,,,1,2,"2026-03-01T09:00:00.000Z","pass",',
        '',
      ].join('\n'),
    );
  });

  it('writes the names of the columns where there are no results', async () => {
    const { text } = await request(serve(pagesOf(), [])).get('/').expect(200);

    expect(text).toBe(
      `${BOM}"entity","title","owner","system","level","known","all","last changed"\n`,
    );
  });

  it.each([
    ['=1+1', `"'=1+1"`],
    ['\t=1', `"\t'=1"`],
    ['＝1', `"'＝1"`],
    ['a;=1+1', `"a;'=1+1"`],
    ['a\t@SUM(A1)', `"a\t'@SUM(A1)"`],
  ])('lets no spreadsheet take %j for a formula', async (title, cell) => {
    const { text } = await request(serve(pagesOf([{ ...item, title }]))).get(
      '/',
    );

    expect(text).toContain(`memories",${cell},`);
  });

  it('answers what goes wrong before the first byte', async () => {
    const pages = {
      [Symbol.asyncIterator]: () => ({
        next: () => Promise.reject(new NotAllowedError('no')),
      }),
    };

    const { status, body } = await request(serve(pages)).get('/');

    expect(status).toBe(403);
    expect(body.error.name).toBe('NotAllowedError');
  });

  describe('to a client on a socket', () => {
    const open = async (pages: AsyncIterable<ScorecardResultItem[]>) => {
      const server = createServer(serve(pages)).listen(0, '127.0.0.1');
      await once(server, 'listening');
      const { port } = server.address() as AddressInfo;
      const sent = get({ port, host: '127.0.0.1' });
      const [response]: IncomingMessage[] = await once(sent, 'response');
      return { response, server };
    };

    it('breaks the connection where it goes wrong later', async () => {
      async function* pages() {
        yield [item];
        throw new Error('the database is gone');
      }
      const { response, server } = await open(pages());

      response.resume();
      const [error] = await once(response, 'error');

      expect(error).toMatchObject({ code: 'ECONNRESET' });
      expect(response.complete).toBe(false);
      server.close();
    });

    it('reads nothing more for a client that left before the first byte', async () => {
      const read = jest.fn(async () => {
        await setTimeout(300);
        return { done: false as const, value: [item] };
      });
      const close = jest.fn(async () => ({ done: true as const, value: [] }));
      const server = createServer(
        serve({
          [Symbol.asyncIterator]: () => ({ next: read, return: close }),
        }),
      ).listen(0, '127.0.0.1');
      await once(server, 'listening');
      const { port } = server.address() as AddressInfo;

      const sent = get({ port, host: '127.0.0.1' });
      sent.on('error', () => {});
      await setTimeout(100);
      sent.destroy();
      await setTimeout(500);

      expect(read).toHaveBeenCalledTimes(1);
      expect(close).toHaveBeenCalledTimes(1);
      server.close();
    });

    it('reads no more than the client takes, and nothing after it has left', async () => {
      const { source, pages } = endlessPages();
      const { response, server } = await open(pages);

      let read: number;
      do {
        read = source.read;
        await setTimeout(200);
      } while (source.read > read);
      // A thousand lines of about 100 bytes, and buffers of a few megabytes.
      expect(source.read).toBeLessThan(500);
      expect(source.isClosed).toBe(false);

      response.destroy();
      for (let wait = 0; wait < 100 && !source.isClosed; wait += 1) {
        await setTimeout(50);
      }
      expect(source.isClosed).toBe(true);
      server.close();
    });
  });
});
