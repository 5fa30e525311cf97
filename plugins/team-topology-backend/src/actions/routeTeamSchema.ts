import { contactSchema } from './contactSchema';
import { Zod } from './Zod';

/** A team to go to, with the way to reach it, in the shape that an agent gets. */
export function routeTeamSchema(z: Zod) {
  return z.object({
    ref: z.string().describe('The entity ref of the group'),
    title: z.string(),
    type: z.string().describe('The team type, or undefined-type'),
    contact: contactSchema(z).optional(),
  });
}
