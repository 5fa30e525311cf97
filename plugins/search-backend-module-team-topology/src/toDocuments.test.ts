import { Entity } from '@backstage/catalog-model';
import { KUMIKI_API_VERSION } from '@kumiki/backstage-plugin-team-topology-common';
import {
  toGoldenPathDocuments,
  toResponsibilityDocuments,
  toTeamApiDocuments,
} from './toDocuments';

function declared(
  kind: string,
  metadata: Entity['metadata'],
  spec: Entity['spec'] = {},
): Entity {
  return { apiVersion: KUMIKI_API_VERSION, kind, metadata, spec };
}

describe('toDocuments', () => {
  it('says what a responsibility says about itself', () => {
    const [document] = toResponsibilityDocuments([
      declared(
        'Responsibility',
        {
          name: 'mail-and-dns',
          title: 'Mail & DNS',
          description: 'メール配信',
        },
        { area: 'corporate', parent: 'corporate-infrastructure' },
      ),
    ]);

    expect(document).toEqual({
      title: 'Mail & DNS',
      text: 'メール配信\ncorporate\nmail-and-dns',
      location:
        '/team-topology?view=responsibilities&responsibility=responsibility%3Adefault%2Fmail-and-dns',
      entityRef: 'responsibility:default/mail-and-dns',
      area: 'corporate',
      pieces: expect.arrayContaining(['_メールs', '_配信s']),
      authorization: { resourceRef: 'responsibility:default/mail-and-dns' },
    });
  });

  it('says what a capability says about itself, and names nothing else', () => {
    const [document] = toGoldenPathDocuments([
      declared(
        'Capability',
        { name: 'old-jobs', title: 'ジョブ', description: 'Batch & more' },
        {
          owner: 'secret-team',
          needs: ['夜間バッチ', 'run a job'],
          verdict: 'retiring',
          access: 'request',
          reason: 'Nobody maintains it',
          instead: 'secret-jobs',
          template: 'template:default/secret-template',
          guide: 'https://secret.example.com',
          appliesTo: { 'spec.owner': 'secret-team' },
        },
      ),
    ]);

    expect(document).toMatchObject({
      title: 'ジョブ',
      text: '夜間バッチ · run a job\nBatch & more\nNobody maintains it\nold-jobs',
      location:
        '/team-topology?view=golden-paths&need=run+a+job&capability=capability%3Adefault%2Fold-jobs',
      entityRef: 'capability:default/old-jobs',
      verdict: 'retiring',
      access: 'request',
      authorization: { resourceRef: 'capability:default/old-jobs' },
    });
    expect(JSON.stringify(document)).not.toContain('secret');
  });

  it('says what a team says about itself, and names nothing else', () => {
    const [document] = toTeamApiDocuments([
      declared(
        'TeamApi',
        { name: 'sre', title: 'Working with SRE', description: 'Runs it' },
        {
          team: 'secret-team',
          mission: '本番環境を支えます',
          partOf: 'secret-platform',
          does: [{ responsibility: 'secret-responsibility' }],
          doesNot: [
            {
              responsibility: 'mail',
              handOffTo: 'secret-it',
              reason: 'secret',
            },
          ],
          serviceLevels: [{ name: 'Deploys', target: 'in 15 minutes' }],
          versioning: 'Semantic versions',
          searchTerms: ['how to deploy', 'デプロイ手順'],
          currentWork: [{ title: 'Off EC2', url: 'https://secret.example' }],
        },
      ),
    ]);

    expect(document).toEqual({
      title: 'Working with SRE',
      text: '本番環境を支えます\nRuns it\nhow to deploy · デプロイ手順\nOff EC2\nDeploys: in 15 minutes\nSemantic versions\nsre',
      location: '/catalog/default/teamapi/sre',
      entityRef: 'teamapi:default/sre',
      pieces: expect.arrayContaining(['_デプロイs', '_本番s']),
      authorization: { resourceRef: 'teamapi:default/sre' },
    });
    expect(JSON.stringify(document)).not.toContain('secret');
  });

  it('asks in Japanese where there is nothing else, and each has its own place', () => {
    const documents = toGoldenPathDocuments(
      ['a', 'b'].map(name =>
        declared(
          'Capability',
          { name, title: '定期実行' },
          { needs: ['定期実行'], verdict: 'planned', reason: 'まだ' },
        ),
      ),
    );

    const [a, b] = documents.map(({ location }) => location);
    expect(decodeURIComponent(a)).toContain('need=定期実行');
    expect(a).not.toBe(b);
  });

  it('gives all documents the same fields: Lunr knows those of the first', () => {
    const bare = declared('Capability', { name: 'a' }, { verdict: 'offered' });
    const [document] = toGoldenPathDocuments([bare]);
    expect(Object.keys(document).sort()).toEqual([
      ...['access', 'authorization', 'entityRef', 'location', 'pieces'],
      ...['text', 'title', 'verdict'],
    ]);
    expect(Object.values(document)).not.toContain(undefined);

    const [other] = toResponsibilityDocuments([
      declared('Responsibility', { name: 'a' }),
    ]);
    expect(Object.values(other)).not.toContain(undefined);

    const [bareTeam] = toTeamApiDocuments([
      declared('TeamApi', { name: 'a' }, { team: 'a' }),
    ]);
    expect(Object.values(bareTeam)).not.toContain(undefined);
    expect(toTeamApiDocuments([bare])).toEqual([]);
  });

  it.each([
    ['a broken one', declared('Capability', { name: 'a' }, { verdict: 'no' })],
    ['another kind', declared('TeamApi', { name: 'a' }, { team: 'a' })],
  ])('makes no document of %s', (_, entity) => {
    expect(toGoldenPathDocuments([entity])).toEqual([]);
    expect(toResponsibilityDocuments([entity])).toEqual([]);
  });
});
