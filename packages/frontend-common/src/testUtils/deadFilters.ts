import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

/**
 * The labels of the filters that change nothing, whichever option is chosen.
 * @param group - the name of the group that the filters are in
 * @param read - reads from the screen what the filters are to change
 * @public
 */
export async function deadFilters(
  group: string,
  read: () => string,
): Promise<string[]> {
  const filters = await screen.findByRole('group', { name: group });
  const labels = within(filters)
    .getAllByRole('button')
    .filter(button => button.getAttribute('aria-haspopup') === 'listbox')
    .map(button => button.getAttribute('aria-labelledby') ?? '');
  expect(labels).not.toEqual([]);
  const dead: string[] = [];
  for (const labelledBy of labels) {
    if (!(await changesSomething(labelledBy, read))) {
      dead.push(textOf(labelledBy));
    }
  }
  return dead;
}

async function changesSomething(labelledBy: string, read: () => string) {
  const before = read();
  const button = () => {
    const id = CSS.escape(labelledBy.split(' ')[0]);
    return document.querySelector<HTMLElement>(`[aria-labelledby^="${id}"]`)!;
  };
  await userEvent.click(button());
  const names = (await screen.findAllByRole('option')).map(
    option => option.textContent ?? '',
  );
  await userEvent.keyboard('{Escape}');
  let changes = false;
  for (const name of names) {
    await toggle(button(), name);
    changes = await waitFor(() => expect(read()).not.toBe(before), {
      timeout: 500,
    }).then(
      () => true,
      () => false,
    );
    await toggle(button(), name);
    await waitFor(() => expect(read()).toBe(before));
    if (changes) {
      break;
    }
  }
  return changes;
}

async function toggle(button: HTMLElement, name: string) {
  await userEvent.click(button);
  await userEvent.click(await screen.findByRole('option', { name }));
  await userEvent.keyboard('{Escape}');
}

function textOf(ids: string): string {
  return ids
    .split(' ')
    .map(id => document.getElementById(id)?.textContent)
    .join(' ');
}
