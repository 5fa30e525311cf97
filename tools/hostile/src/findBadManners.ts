import { HostileRequest } from './HostileRequest';
import { HttpOperation } from './HttpOperation';
import { RawAnswer } from './sendRaw';

/** The request is part of the answer, and Node takes 16 kB of it at most. */
const MAX_REFUSAL = 64_000;
const MAX_ANSWER = 1_000_000;

/** What is wrong with an answer, whatever was asked; nothing where it is fine. */
export function findBadManners(
  operation: HttpOperation,
  request: HostileRequest,
  answer: RawAnswer,
): string[] {
  const { status, text, type } = answer;
  const isRefusal = status >= 400;
  const limit = isRefusal ? MAX_REFUSAL : MAX_ANSWER;
  return [
    ...(status >= 500 ? [`fails with ${status}`] : []),
    ...(text.length > limit ? [`answers ${text.length} characters`] : []),
    ...(isRefusal ? findInRefusal(operation, request, answer) : []),
    ...(/html/.test(type) ? [`answers ${type}`] : []),
  ];
}

function findInRefusal(
  operation: HttpOperation,
  request: HostileRequest,
  { status, text, type }: RawAnswer,
): string[] {
  // No route, or more of a head than Node reads: said before the plugin is asked.
  if (text === '' && (status === 404 || status === 431)) {
    return [];
  }
  if (!type.startsWith('application/json')) {
    return [`refuses in ${type}`];
  }
  const { error, response } = JSON.parse(text);
  if (
    typeof error?.name !== 'string' ||
    typeof error?.message !== 'string' ||
    response?.statusCode !== status
  ) {
    return ['does not refuse in the form of Backstage'];
  }
  if (/\bat \S+ \(|\/node_modules\/|select .* from /.test(error.message)) {
    return ['shows what is inside'];
  }
  return status === 400 && !namesThePlace(operation, request, error)
    ? [`does not say what is wrong: ${error.name}: ${error.message}`]
    : [];
}

/** A parameter, a field of the body, or a place in text that is no JSON. */
function namesThePlace(
  { parameters }: HttpOperation,
  { body, headers, path }: HostileRequest,
  { message }: { message: string },
): boolean {
  const query = new URL(path, 'http://localhost').searchParams;
  const names = [
    ...parameters.map(it => it.name),
    ...query.keys(),
    ...Object.keys(Object(parse(body))),
  ];
  const places = [
    'query parameter',
    'Reserved character',
    'body',
    'content encoding',
    'media type',
    'request entity',
    'uri',
    'JSON',
  ];
  // What is not compressed as it says is just a bad request.
  return (
    'content-encoding' in headers ||
    places.some(it => message.includes(it)) ||
    names.some(it => it && isNamedIn(message, it))
  );
}

/** As in `/query/to`, `"to"` or `to must be`; a sentence that just has the word in it names nothing. */
function isNamedIn(message: string, name: string): boolean {
  const at = message.indexOf(name);
  if (at === -1) {
    return false;
  }
  const isMarked = at === 0 || /[/"'`.[]/.test(message[at - 1]);
  const isWhole = !/\w/.test(message[at + name.length] ?? '');
  return (
    (isMarked && isWhole) || isNamedIn(message.slice(at + name.length), name)
  );
}

function parse(text = ''): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
