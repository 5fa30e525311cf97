import { startActions } from '../__testUtils__/startActions';
import { files, INTERACTIONS } from '../__testUtils__/tsubomi';

const { start } = startActions();

const RUNTIME = 'teaminteraction:default/sre-runtime';
const FRICTION = `  friction: # ask billing
    level: slowing
    note: A release waits for a ticket
    since: 2026-10-05
`;
const withFriction = files[INTERACTIONS].replace(
  '  since: 2024-01-15\n',
  `  since: 2024-01-15\n${FRICTION}`,
);

describe('kumiki:interaction:friction', () => {
  const said = async (input: object) => {
    const actions = start({ workspace: { [INTERACTIONS]: withFriction } });
    const output = await actions.run('kumiki:interaction:friction', {
      interaction: RUNTIME,
      ...input,
    });
    return { text: actions.read(INTERACTIONS), output };
  };

  it('changes the level, and nothing around it', async () => {
    const { text, output } = await said({
      ...{ level: 'blocking', note: 'A release waits for a ticket' },
      since: '2026-11-09',
    });
    expect(text).toBe(
      withFriction
        .replace('level: slowing', 'level: blocking')
        .replace('since: 2026-10-05', 'since: 2026-11-09'),
    );
    expect(output.changes).toEqual([
      { field: 'spec.friction.level', before: 'slowing', after: 'blocking' },
      {
        field: 'spec.friction.since',
        ...{ before: expect.any(String), after: expect.any(String) },
      },
    ]);
  });

  it('keeps the first day of the same level, and drops a note that is not given', async () => {
    const { text } = await said({ level: 'slowing' });
    expect(text).toBe(
      withFriction.replace('    note: A release waits for a ticket\n', ''),
    );
  });

  it('takes today for the first day of another level', async () => {
    const { text } = await said({ level: 'none' });
    expect(text).toBe(
      withFriction
        .replace('level: slowing', 'level: none')
        .replace('    note: A release waits for a ticket\n', '')
        .replace('since: 2026-10-05', 'since: 2026-11-22'),
    );
  });
});
