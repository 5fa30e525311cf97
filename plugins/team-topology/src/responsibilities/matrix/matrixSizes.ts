/** Fixed sizes in pixels, so that what is in sight follows from the scroll position. */
export const MATRIX_SIZES = {
  /** The width of the column with the responsibilities. */
  heading: 260,
  /** The height of the row with the teams. */
  header: 56,
  column: 128,
  row: 56,
};
