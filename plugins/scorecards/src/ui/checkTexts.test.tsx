import { renderInTestApp } from '@backstage/test-utils';
import { screen } from '@testing-library/react';
import { RemedyText } from './checkTexts';

describe('RemedyText', () => {
  it('shows links, lists and code', async () => {
    await renderInTestApp(
      <RemedyText remedy="Put it into `spec.owner`, see [how](/docs)." />,
    );

    expect(screen.getByText('spec.owner').tagName).toBe('CODE');
    expect(screen.getByRole('link', { name: 'how' })).toHaveAttribute(
      'href',
      '/docs',
    );
  });

  it('opens no form filled in with an entity where it is for none in particular', async () => {
    await renderInTestApp(
      <RemedyText remedy="[opt out](/create/opt-out?formData=%7B%22component%22:%22{entity}%22%7D)" />,
    );
    expect(screen.getByRole('link')).toHaveAttribute('href', '/create/opt-out');
  });

  it.each([
    '![seen](https://other.example.com/seen.png)',
    '![seen](//other.example.com/seen.png)',
    '![seen](http://localhost:1/seen.png)',
    '![seen][there]\n\n[there]: https://other.example.com/seen.png',
  ])('does not load the image of another host: %s', async remedy => {
    const { container } = await renderInTestApp(<RemedyText remedy={remedy} />);

    expect(screen.getByAltText('seen')).toHaveAttribute('src', 'data:,');
    expect(container.innerHTML).not.toMatch(/seen\.png/);
  });

  it.each(['/docs/how.png', 'http://localhost/docs/how.png'])(
    'shows an image of the own host: %s',
    async address => {
      await renderInTestApp(<RemedyText remedy={`![how](${address})`} />);

      expect(screen.getByAltText('how')).toHaveAttribute('src', address);
    },
  );

  it.each([
    '<img src="https://other.example.com/seen.png">',
    '<picture><source srcset="https://other.example.com/seen.png"><img></picture>',
    '<a href="https://other.example.com">here</a>',
  ])('makes nothing of HTML: %s', async remedy => {
    const { container } = await renderInTestApp(<RemedyText remedy={remedy} />);

    expect(container.querySelector('img, picture, source, p a')).toBeNull();
  });

  it.each([
    `${'javascript'}:alert(1)`,
    `${'JavaScript'}:alert(1)`,
    'vbscript:alert(1)',
    'data:text/html,alert(1)',
    'https://',
  ])('makes no link of %s, and shows the rest', async address => {
    await renderInTestApp(<RemedyText remedy={`See [here](${address}).`} />);

    expect(screen.getByText('See here.')).toBeInTheDocument();
    expect(screen.queryByRole('link')).not.toBeInTheDocument();
  });

  it.each(['https://example.com', 'mailto:sre@example.com', 'how', '#how'])(
    'links %s',
    async address => {
      await renderInTestApp(<RemedyText remedy={`See [here](${address}).`} />);

      expect(screen.getByRole('link', { name: /here/ })).toBeInTheDocument();
    },
  );
});
