import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Page } from '@playwright/test';
import { parse } from 'yaml';
import { ask, expect, expectPublished, open, test } from './fixtures';

const TEMPLATES = 'templates';

/** A part of a JSON Schema, as templates write their forms. */
interface Schema {
  properties?: Record<string, Schema>;
  items?: Schema;
  dependencies?: Record<string, { oneOf?: Schema[] }>;
  'ui:widget'?: string;
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

  /** Fills in a draft that founds a team. */
  async draft(id: string) {
    const made = await ask(this.#page, '/api/team-topology/drafts', {
      name: 'A team for data',
      changes: [{ type: 'found-team', team: 'group:default/data-team' }],
    });
    expect(made.status()).toBe(201);
    await this.text(id, (await made.json()).id);
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

  /** Waits until the form has filled itself in. */
  async filledIn() {
    await expect(this.#page.getByText(/^Prefilled from/)).toBeVisible();
  }

  async radio(name: string) {
    await this.#page.getByRole('radio', { name, exact: true }).check();
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
  /** What the button says that runs it. */
  button: string;
  leaves?: string[];
  /** Whether the result links to an entity; what is removed has none. */
  link?: boolean;
  fill(form: FormFiller): Promise<void>;
}[] = [
  {
    name: 'publish-team-api',
    button: 'Publish the Team API',
    async fill(form) {
      await form.choose('team', 'Quality');
      await form.select('type', 'Enabling (イネイブリング)');
      await form.text('mission', 'Teams test what they build.');
      await form.choose('partOf', 'Product platform');
      await form.text('founded', '2023-01-10');
      await form.text('channels_0_type', 'slack');
      await form.text('channels_0_name', '#qa');
      await form.text('channels_0_url', 'https://chat.example.com/qa');
      await form.text('request', 'https://example.com/requests/qa');
      await form.text('hours', 'weekdays 10-17');
      await form.text('responseTarget', '1');
      await form.select('responseTarget__unit', 'days');
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
      await form.add(3);
      await form.text('serviceLevels_0_name', 'Reviews');
      await form.text('serviceLevels_0_target', 'within a day');
      await form.text('serviceLevels_0_url', 'https://example.com/reviews');
      await form.text('versioning', 'None: we provide no software.');
      await form.add(4);
      await form.text('searchTerms_0', 'how to test');
      await form.add(5);
      await form.text('meetings_0_name', 'Daily sync');
      await form.text('meetings_0_when', 'weekdays 10:00');
      await form.text('meetings_0_url', 'https://example.com/daily');
      await form.add(6);
      await form.text('currentWork_0_title', 'Contract tests');
      await form.text('currentWork_0_url', 'https://example.com/roadmap');
    },
  },
  {
    name: 'describe-grouping',
    button: 'Describe it',
    async fill(form) {
      await form.choose('team', 'Corporate platform');
      await form.select('grouping', 'A platform (プラットフォーム)');
      await form.text('mission', 'Everybody at the company can work.');
      await form.choose('partOf', 'Tsubomi');
    },
  },
  {
    name: 'declare-interaction',
    button: 'Declare it',
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
    button: 'Start the engagement',
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
    button: 'End it',
    async fill(form) {
      await form.choose('interaction', 'arrival');
      await form.text('ended', '2026-11-01');
    },
  },
  {
    name: 'report-friction',
    button: 'Record it',
    leaves: ['note'],
    async fill(form) {
      await form.choose('interaction', 'Inventory of domains');
      await form.radio('It slows one of the teams down');
      await form.text('since', '2026-11-01');
    },
  },
  {
    name: 'offer-capability',
    button: 'Publish the answer',
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
      await form.text('responseTarget', '4');
      await form.next();
      await form.check('service');
    },
  },
  {
    name: 'offer-capability',
    button: 'Publish the answer',
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
    name: 'change-capability',
    leaves: ['reason', 'instead'],
    button: 'Change it',
    async fill(form) {
      await form.choose('entity', 'Managed database');
      await form.filledIn();
      await form.text('description', 'A database that somebody else runs');
      await form.next();
      await form.choose('template', 'Golden-path service');
      await form.text('guide', 'https://docs.example.com/databases');
      await form.text('responseTarget', '2');
    },
  },
  {
    name: 'change-capability',
    leaves: ['access', 'template', 'guide', 'responseTarget'],
    button: 'Change it',
    async fill(form) {
      await form.choose('entity', 'Feature flags');
      await form.filledIn();
      await form.next();
      await form.select('verdict', 'No longer');
      await form.text('reason', 'Another one takes its place');
      await form.choose('instead', 'Container runtime');
    },
  },
  {
    name: 'change-interaction',
    button: 'Change it',
    async fill(form) {
      await form.choose('entity', 'Face search');
      await form.filledIn();
      await form.text('title', 'Faces in albums');
      await form.text('interaction_purpose', 'Every photo of this child');
      await form.text('interaction_until', '2999-01-31');
    },
  },
  {
    name: 'declare-responsibility',
    button: 'Declare it',
    async fill(form) {
      await form.text('title', 'Office network');
      await form.text('name', 'office-network');
      await form.text('description', 'Cables and radio in the offices');
      await form.choose('parent', 'Corporate infrastructure');
      await form.text('area', 'corporate');
      await form.next();
      await form.choose('team', 'Corporate IT');
    },
  },
  {
    name: 'change-responsibility',
    button: 'Change it',
    async fill(form) {
      await form.choose('entity', 'Data platform');
      await form.filledIn();
      await form.text('title', 'Data and reports');
      await form.text('description', 'Where numbers come from');
      await form.choose('parent', 'Runtime platform');
      await form.text('area', 'product');
    },
  },
  {
    name: 'review-opt-out',
    leaves: ['confirmed'],
    button: 'Record the decision',
    async fill(form) {
      await form.choose('entity', 'Settlement batch');
      await form.filledIn();
      await form.text('reviewBy', '2999-12-31');
    },
  },
  {
    name: 'review-opt-out',
    leaves: ['reviewBy', 'alternative', 'reason', 'maintainedBy'],
    button: 'Record the decision',
    link: false,
    async fill(form) {
      await form.choose('entity', 'Photo training');
      await form.radio('It ends');
      await form.check(
        'The component is back on the path, or no longer needs the capability',
      );
    },
  },
  {
    name: 'publish-draft',
    button: 'Publish it',
    link: false,
    async fill(form) {
      await form.draft('draft');
      await form.text('reason', 'Nobody looks after the data');
    },
  },
  {
    name: 'remove-declaration',
    button: 'Remove it',
    link: false,
    async fill(form) {
      await form.choose('entity', 'attendance');
      await form.text('reason', 'Declared by mistake');
      await form.check('Yes, remove it. I have looked at what refers to it.');
    },
  },
  {
    name: 'opt-out',
    button: 'Record the opt-out',
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
    button: 'Hand it over',
    async fill(form) {
      await form.choose('responsibility', 'Technical security');
      await form.choose('to', 'Insights');
      await form.choose('from', 'In-house infra');
      await form.text('reason', 'Insights looks after all data');
      await form.add();
      await form.choose('redirect_0', 'Corporate IT');
    },
  },
  {
    name: 'golden-path-service',
    button: 'Create the service',
    async fill(form) {
      await form.text('name', 'nap-times');
      await form.text('description', 'Says who sleeps when');
      await form.next();
      await form.choose('owner', 'Guardian app');
      await form.choose('system', 'guardian');
      await form.text('runbooks', 'https://runbooks.example.com');
      await form.choose('uses_0', 'Container runtime');
    },
  },
  {
    name: 'golden-path-scheduled-job',
    button: 'Create the job',
    async fill(form) {
      await form.text('name', 'nap-report');
      await form.text('description', 'Sums up who slept how long');
      await form.next();
      await form.select('schedule', 'Every week');
      await form.select('schedule__weekday', 'Friday');
      await form.text('timeZone', 'Europe/Berlin');
      await form.next();
      await form.choose('owner', 'Guardian app');
      await form.choose('system', 'guardian');
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

for (const [index, form] of FORMS.entries()) {
  const { name, button, leaves = [], link = true, fill } = form;
  test(`${name} is published with every field filled in by hand (${index})`, async ({
    page,
  }) => {
    test.setTimeout(120_000);
    await open(page, `/create/templates/default/${name}`);
    const filler = new FormFiller(page);
    await fill(filler);
    await filler.click('Review');
    const asked = page.waitForResponse(
      response =>
        response.url().endsWith('/api/scaffolder/v2/tasks') &&
        response.request().method() === 'POST',
    );
    await filler.click(button);
    const values = JSON.parse(
      (await asked).request().postData() ?? '{}',
    ).values;
    const filled = new Set(pathsOf(values));
    expect(
      fieldsOf(name).filter(
        field => !filled.has(field) && !leaves.includes(field),
      ),
    ).toEqual([]);
    await (link ? expectPublished(page) : expectDone(page));
  });
}

/** The run has ended, and says what happens next. */
async function expectDone(page: Page) {
  await expect(page.getByText('What happens next')).toBeVisible({
    timeout: 60_000,
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
      // Hidden: the form sets it itself.
      if (key === 'basis' || value['ui:widget'] === 'hidden') {
        return [];
      }
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
