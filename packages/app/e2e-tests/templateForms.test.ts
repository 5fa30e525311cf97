import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Page } from '@playwright/test';
import { parse } from 'yaml';
import { expect, expectPublished, open, test } from './fixtures';

const TEMPLATES = 'templates';

/** A part of a JSON Schema, as templates write their forms. */
interface Schema {
  properties?: Record<string, Schema>;
  items?: Schema;
  dependencies?: Record<string, { oneOf?: Schema[] }>;
}

/** Fills in one form, field by field, by hand. */
class FormFiller {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  async text(id: string, value: string) {
    await this.#input(id).fill(value);
  }

  /** Chooses by name what a field of Kumiki's or of Backstage offers. */
  async choose(id: string, name: string) {
    // A list that has no room below its field scrolls the page, which closes it.
    await this.#input(id).evaluate(it =>
      it.scrollIntoView({ block: 'center' }),
    );
    await this.#input(id).fill(name);
    await this.#page.getByRole('option', { name }).first().click();
    await this.#input(id).press('Tab');
    await expect(this.#page.getByRole('listbox')).toHaveCount(0);
  }

  /** Types a name into a field that offers some, and goes on. */
  async type(id: string, name: string) {
    await this.#input(id).fill(name);
    await this.#input(id).press('Tab');
  }

  async select(id: string, option: string) {
    await this.#page.locator(`#root_${id}`).click();
    await this.#page.getByRole('option', { name: option, exact: true }).click();
  }

  async check(name: string) {
    await this.#page.getByRole('checkbox', { name, exact: true }).check();
  }

  /** Adds an item to the list of a form, counted from the top of the page. */
  async add(list = 0) {
    await this.#page
      .getByRole('button', { name: /^Add( item)?$/i })
      .nth(list)
      .click();
  }

  async click(name: string) {
    await this.#page.getByRole('button', { name, exact: true }).click();
  }

  async mode(name: string) {
    await this.#page.getByText(name, { exact: true }).click();
  }

  async next() {
    await this.click('Next');
  }

  #input(id: string) {
    return this.#page
      .locator(`input#root_${id}, textarea#root_${id}`)
      .or(this.#page.locator(`#root_${id} input`));
  }
}

/** What somebody does in each form, and the fields that another answer would ask for. */
const FORMS: {
  name: string;
  leaves?: string[];
  fill(form: FormFiller): Promise<void>;
}[] = [
  {
    name: 'publish-team-api',
    async fill(form) {
      await form.choose('team', 'Quality');
      await form.select('type', 'Enabling (イネイブリング)');
      await form.text('mission', 'Teams test what they build.');
      await form.choose('partOf', 'Product platform');
      await form.text('founded', '2023-01-10');
      await form.next();
      await form.add(0);
      await form.choose('does_0', 'Corporate infrastructure');
      await form.add(1);
      await form.choose('doesNot_0_responsibility', 'Data platform');
      await form.choose('doesNot_0_handOffTo', 'Insights');
      await form.text('doesNot_0_reason', 'We test it, we do not run it.');
      await form.add(2);
      await form.choose('interim_0_responsibility', 'Cloud accounts');
      await form.choose('interim_0_rightfulOwner', 'In-house infra');
      await form.text('interim_0_since', '2026-11-01');
      await form.text('interim_0_reviewBy', '2999-01-01');
      await form.next();
      await form.text('channels_0_type', 'slack');
      await form.text('channels_0_name', '#qa');
      await form.text('channels_0_url', 'https://chat.example.com/qa');
      await form.text('request', 'https://example.com/requests/qa');
      await form.text('hours', 'weekdays 10-17');
      await form.text('responseTarget', 'P1D');
    },
  },
  {
    name: 'declare-interaction',
    async fill(form) {
      await form.text('title', 'Databases for memories');
      await form.mode('X-as-a-Service');
      await form.choose('interaction_from', 'SRE');
      await form.choose('interaction_to_0', 'Memories');
      await form.text('interaction_purpose', 'Albums stay where they are');
      await form.choose('interaction_capability', 'Managed database');
      await form.text('interaction_since', '2026-11-01');
      await form.text('interaction_until', '2999-01-31');
      await form.text('interaction_reviewBy', '2999-01-01');
    },
  },
  {
    name: 'start-enabling-engagement',
    async fill(form) {
      await form.text('title', 'Enablement in attendance');
      await form.choose('interaction_from', 'Enablement');
      await form.choose('interaction_to_0', 'Attendance');
      await form.text('interaction_purpose', 'Attendance runs its own on-call');
      await form.text('interaction_since', '2026-11-01');
      await form.text('interaction_until', '2999-01-31');
      await form.text('interaction_reviewBy', '2999-01-01');
      await form.type('interaction_people_0_user', 'haruka.inoue');
      await form.text('interaction_people_0_allocation', '30');
      await form.text('interaction_goals_0', 'It answers its own alerts');
      await form.text('interaction_exitCriteria', 'A month without a page');
    },
  },
  {
    name: 'end-interaction',
    async fill(form) {
      await form.choose('interaction', 'arrival');
      await form.text('ended', '2026-11-01');
    },
  },
  {
    name: 'offer-capability',
    leaves: ['reason', 'instead'],
    async fill(form) {
      await form.text('name', 'message-queue');
      await form.text('title', 'Message queue');
      await form.text('description', 'Messages that arrive once');
      await form.choose('owner', 'SRE');
      await form.text('needs_0', 'send a message to another service');
      await form.next();
      await form.select('verdict', 'Use this');
      await form.select('access', 'By request');
      await form.choose('template', 'Golden-path service');
      await form.text('guide', 'https://docs.example.com/queue');
      await form.text('responseTarget', 'PT4H');
      await form.next();
      await form.check('service');
    },
  },
  {
    name: 'offer-capability',
    leaves: ['access', 'template', 'guide', 'responseTarget'],
    async fill(form) {
      await form.text('name', 'shared-queue');
      await form.text('title', 'Shared queue');
      await form.text('description', 'One queue for everybody');
      await form.choose('owner', 'SRE');
      await form.text('needs_0', 'share a queue with everybody');
      await form.next();
      await form.select('verdict', 'No');
      await form.text('reason', 'One team fills it for all others');
      await form.choose('instead', 'Container runtime');
      await form.next();
      await form.check('job');
    },
  },
  {
    name: 'opt-out',
    async fill(form) {
      await form.choose('component', 'bus-tracking');
      await form.choose('capability', 'Deploy workflow');
      await form.text('instead', 'Small computers in the buses');
      await form.text('reason', 'It has to work in a tunnel');
      await form.next();
      await form.choose('maintainedBy', 'Attendance');
      await form.text('since', '2026-11-01');
      await form.text('reviewBy', '2999-11-01');
    },
  },
  {
    name: 'hand-over-responsibility',
    async fill(form) {
      await form.choose('responsibility', 'Technical security');
      await form.choose('to', 'Insights');
      await form.choose('from', 'In-house infra');
      await form.text('reason', 'Insights looks after all data');
      await form.next();
      await form.add();
      await form.choose('redirect_0', 'Corporate IT');
    },
  },
  {
    name: 'golden-path-service',
    async fill(form) {
      await form.text('name', 'nap-times');
      await form.text('description', 'Says who sleeps when');
      await form.next();
      await form.choose('owner', 'Guardian app');
      await form.choose('system', 'guardian');
      await form.text('organisation', 'tsubomi');
      await form.text('runbooks', 'https://runbooks.example.com');
      await form.choose('uses_0', 'Container runtime');
    },
  },
  {
    name: 'golden-path-scheduled-job',
    async fill(form) {
      await form.text('name', 'nap-report');
      await form.text('description', 'Sums up who slept how long');
      await form.next();
      await form.text('schedule', '0 4 * * *');
      await form.text('timeZone', 'Europe/Berlin');
      await form.next();
      await form.choose('owner', 'Guardian app');
      await form.choose('system', 'guardian');
      await form.text('organisation', 'tsubomi');
      await form.text('runbooks', 'https://runbooks.example.com');
      await form.choose('uses_0', 'Scheduled jobs');
    },
  },
];

test.use({ actionTimeout: 15_000 });

test('every template is among those that are filled in by hand', () => {
  const names = readdirSync(TEMPLATES, { withFileTypes: true })
    .filter(entry => entry.isDirectory())
    .map(entry => entry.name)
    .sort();
  expect([...new Set(FORMS.map(({ name }) => name))].sort()).toEqual(names);
});

for (const [index, { name, leaves = [], fill }] of FORMS.entries()) {
  test(`${name} is published with every field filled in by hand (${index})`, async ({
    page,
  }) => {
    test.setTimeout(120_000);
    await open(page, `/create/templates/default/${name}`);
    const form = new FormFiller(page);
    await fill(form);
    await form.click('Review');
    const asked = page.waitForResponse(
      response =>
        response.url().endsWith('/api/scaffolder/v2/tasks') &&
        response.request().method() === 'POST',
    );
    await form.click('Create');
    const values = JSON.parse(
      (await asked).request().postData() ?? '{}',
    ).values;
    const filled = new Set(pathsOf(values));
    expect(
      fieldsOf(name).filter(
        field => !filled.has(field) && !leaves.includes(field),
      ),
    ).toEqual([]);
    await expectPublished(page);
  });
}

/** The fields of a form; those of the items of a list are `list.field`. */
function fieldsOf(template: string): string[] {
  const { spec } = parse(
    readFileSync(join(TEMPLATES, template, 'template.yaml'), 'utf8'),
  );
  const below = (schema: Schema, prefix: string): string[] => [
    ...Object.entries(schema.properties ?? {}).flatMap(([key, value]) => {
      const path = `${prefix}${key}`;
      return value.items?.properties
        ? below(value.items, `${path}.`)
        : [path, ...below(value, `${path}.`)];
    }),
    ...Object.values(schema.dependencies ?? {}).flatMap(({ oneOf = [] }) =>
      oneOf.flatMap(branch => below(branch, prefix)),
    ),
  ];
  return [
    ...new Set((spec.parameters as Schema[]).flatMap(step => below(step, ''))),
  ];
}

/** Where there is a value, the items of lists taken together. */
function pathsOf(value: unknown, prefix = ''): string[] {
  if (Array.isArray(value)) {
    return value.flatMap(item => pathsOf(item, prefix));
  }
  return typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => {
        const path = prefix === '' ? key : `${prefix}.${key}`;
        const isEmpty =
          inner === undefined ||
          inner === '' ||
          (Array.isArray(inner) && inner.length === 0);
        return isEmpty ? [] : [path, ...pathsOf(inner, path)];
      })
    : [];
}
