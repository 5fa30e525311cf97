import { mapOperations, OPERATIONS } from './operations';
import { MeasuresBackendService } from './MeasuresBackendService';
import { MeasuresContext } from './MeasuresContext';

/** Everything that the routes ask for; who may ask is decided around it. */
export function createMeasuresBackend(
  context: MeasuresContext,
): MeasuresBackendService {
  return mapOperations(
    name => (request, caller) => OPERATIONS[name].run(context, request, caller),
  );
}
