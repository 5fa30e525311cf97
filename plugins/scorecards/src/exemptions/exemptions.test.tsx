import { ReportedCheck } from '@kumiki/backstage-plugin-scorecards-common';
import { ResponseError } from '@backstage/errors';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  apiWithExemptions,
  exemptionOf,
  GUARDIAN_WEB,
  TODAY,
} from '../../dev/testing/exemptions';
import { entityOf, renderInCompany } from '../../dev/testing/renderInCompany';
import { CheckExemption, ExemptionChips } from './CheckExemption';
import { EntityExemptionsProvider } from './EntityExemptionsContext';
import { ExemptionActions } from './ExemptionActions';
import { ExemptionList } from './ExemptionList';

const scorecard = 'scorecard:default/production-readiness';
const REASON = 'It is moving to the new site';

const check: ReportedCheck = {
  check: 'docs',
  title: 'It has documentation',
  level: 'bronze',
  state: 'fail',
  rule: 'facts.catalog.hasDocs',
  facts: [],
  reasons: [],
};

function showCheck(
  options: {
    api?: ReturnType<typeof apiWithExemptions>;
    state?: ReportedCheck['state'];
    language?: string;
  } = {},
) {
  const { api = apiWithExemptions(), state = 'fail', language } = options;
  const onChanged = jest.fn();
  renderInCompany(
    <EntityExemptionsProvider entityRef={GUARDIAN_WEB} onChanged={onChanged}>
      <ExemptionChips scorecard={scorecard} check="docs" />
      <CheckExemption scorecard={scorecard} check={{ ...check, state }} />
    </EntityExemptionsProvider>,
    { api, language, on: entityOf('Component', 'guardian-web') },
  );
  return { api, onChanged };
}

async function press(name: string | RegExp) {
  await userEvent.click(await screen.findByRole('button', { name }));
}

async function fill(reason: string, until?: string) {
  const dialog = await screen.findByRole('dialog');
  if (until) {
    fireEvent.change(within(dialog).getByLabelText(/Ends on/), {
      target: { value: until },
    });
  }
  const field = within(dialog).getByRole('textbox', { name: /Reason/ });
  await userEvent.type(field, reason);
  return dialog;
}

describe('a check that fails', () => {
  it('lets an owner ask for an exemption', async () => {
    const { api, onChanged } = showCheck();

    await press('Request an exemption');
    const dialog = await fill(REASON, '2026-06-01');
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Request an exemption' }),
    );

    await waitFor(() =>
      expect(api.askExemption).toHaveBeenCalledWith({
        ...{ entity: GUARDIAN_WEB, scorecard, check: 'docs' },
        ...{ reason: REASON, until: '2026-06-01' },
      }),
    );
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(onChanged).toHaveBeenCalled();
  });

  it('says what would be refused before it is sent', async () => {
    showCheck();

    await press('Request an exemption');
    const dialog = await fill('short');
    const send = within(dialog).getByRole('button', {
      name: 'Request an exemption',
    });
    expect(dialog).toHaveTextContent(/5 characters; allowed: at least 10/);
    expect(send).toBeDisabled();

    await fill(' and some more', '2026-08-29');
    expect(dialog).toHaveTextContent('too far away');
    expect(send).toBeDisabled();
    await fill('.', '2026-02-01');
    expect(dialog).toHaveTextContent('is not in the future');
  });

  it('says in the language of the app why it was refused', async () => {
    const api = apiWithExemptions();
    const refused = await ResponseError.fromResponse(
      Response.json(
        {
          error: {
            name: 'ConflictError',
            message: 'An exemption was already asked for',
            code: 'exemption.alreadyAsked',
            params: { check: '"docs"' },
          },
          response: { statusCode: 409 },
        },
        { status: 409 },
      ) as never,
    );
    jest.spyOn(api, 'askExemption').mockRejectedValue(refused);
    showCheck({ api, language: 'ja' });

    await press('免除を申請');
    const dialog = await screen.findByRole('dialog');
    await userEvent.type(within(dialog).getByRole('textbox'), REASON);
    await userEvent.click(
      within(dialog).getByRole('button', { name: '免除を申請' }),
    );

    expect(await within(dialog).findByRole('alert')).toHaveTextContent(
      'チェック "docs" の免除はすでに申請されています',
    );
  });

  it('offers nothing to those who may not ask', async () => {
    const api = apiWithExemptions({
      checks: [
        { scorecard, check: 'docs', mayAsk: false, latest: '2026-08-28' },
      ],
      items: [exemptionOf({ state: 'asked' })],
    });
    showCheck({ api });

    expect(
      await screen.findAllByText(/Exemption until .* requested/),
    ).not.toEqual([]);
    expect(screen.queryByRole('button')).toBeNull();
  });
});

describe('a check that is exempt', () => {
  it('says until when, by whom, how often it was renewed, and every step', async () => {
    const items = [exemptionOf({ drift: ['check-changed'] })];
    showCheck({ api: apiWithExemptions({ items }), state: 'exempt' });

    expect(
      (await screen.findAllByText(/Exempt until Jun 1, 2026, granted by mori/))
        .length,
    ).toBe(2);
    expect(screen.getByText('Renewed once')).toBeVisible();
    expect(screen.getByText(/The check has changed/)).toBeVisible();
    const log = screen.getByRole('list', { name: 'Log', hidden: true });
    expect(
      within(log)
        .getAllByRole('listitem', { hidden: true })
        .map(it => it.textContent?.replace(/^.*: /, '')),
    ).toEqual([
      'Requested by jane',
      'Granted by mori – Until the move is done',
    ]);
  });
});

describe('what the reader may do', () => {
  it.each([
    [
      { state: 'asked', may: ['decide'] },
      /^Refuse/,
      'decideExemption',
      { id: 'one', decision: 'refused', reason: REASON },
    ],
    [
      { state: 'asked', may: ['decide'] },
      /^Grant/,
      'decideExemption',
      { id: 'one', decision: 'granted', reason: REASON },
    ],
    [
      { may: ['revoke'] },
      /^Revoke/,
      'revokeExemption',
      { id: 'one', reason: REASON },
    ],
    [
      { may: ['renew'], renewableUntil: '2026-08-28' },
      /^Renew/,
      'renewExemption',
      { id: 'one', reason: REASON, until: '2026-08-28' },
    ],
  ] as const)('%j: %s', async (differences, button, name, request) => {
    const api = apiWithExemptions();
    const onChanged = jest.fn();
    const exemption = exemptionOf({
      ...differences,
      may: [...differences.may],
    });
    renderInCompany(
      <ExemptionActions
        exemption={exemption}
        today={TODAY}
        onChanged={onChanged}
      />,
      { api },
    );

    await press(button);
    const dialog = await fill(REASON);
    await userEvent.click(within(dialog).getByRole('button', { name: button }));

    await waitFor(() => expect(api[name]).toHaveBeenCalledWith(request));
    await waitFor(() => expect(onChanged).toHaveBeenCalled());
  });
});

describe('a list of exemptions', () => {
  it('asks for those of a team that are open, and shows where each stands', async () => {
    const items = [
      exemptionOf({ endsInDays: 1 }),
      exemptionOf({
        id: 'two',
        ...{ title: undefined, drift: ['entity-gone'] },
        ...{ askedBy: undefined, withheld: ['askedBy'] },
      }),
    ];
    const api = apiWithExemptions({ items });
    renderInCompany(<ExemptionList team="group:default/product" />, { api });

    expect(await screen.findByText('Ends tomorrow')).toBeVisible();
    const [, first, second] = screen.getAllByRole('row');
    expect(first).toHaveTextContent('Production readiness');
    expect(second).toHaveTextContent('no longer in the catalog');
    expect(second).toHaveTextContent('Not visible to you');
    expect(api.listExemptions).toHaveBeenCalledWith(
      expect.objectContaining({
        team: ['group:default/product'],
        state: ['asked', 'granted'],
      }),
    );
  });

  it('says that there are none', async () => {
    renderInCompany(<ExemptionList scorecard={scorecard} />, {
      api: apiWithExemptions(),
    });

    expect(await screen.findByText('No exemptions match.')).toBeVisible();
  });
});
