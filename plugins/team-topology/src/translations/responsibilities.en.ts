/** The view *Responsibilities*. */
export const responsibilityMessages = {
  responsibilities: { title: 'Responsibilities' },
} as const;
