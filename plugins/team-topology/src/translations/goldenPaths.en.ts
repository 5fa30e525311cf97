/** The view *Golden paths*. */
export const goldenPathMessages = {
  goldenPaths: { title: 'Golden paths' },
} as const;
