import catalogPlugin from '@backstage/plugin-catalog/alpha';

/** Whose cards come first, in this order; what the app itself adds follows. */
const FIRST = ['team-topology', 'scorecards'];

/**
 * The overview of an entity, with the cards that answer something before those
 * that describe it. Their order is otherwise that in which the app lists its
 * packages, which nobody chose.
 */
export const answerFirstOverview = catalogPlugin
  .getExtension('entity-content:catalog/overview')
  .override({
    factory(original, { inputs: { cards, ...others } }) {
      const rank = ({ node }: (typeof cards)[number]) => {
        const place = FIRST.indexOf(node.spec.plugin.pluginId);
        return place < 0 ? FIRST.length : place;
      };
      return original({
        inputs: {
          ...others,
          cards: [...cards].sort((a, b) => rank(a) - rank(b)),
        },
      });
    },
  });
