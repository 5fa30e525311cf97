import { createWorkerEngine } from './layoutEngines';
import { prepareEngine, takeEngine } from './spareEngine';

jest.mock('./layoutEngines');

const engine = () => ({ layout: jest.fn(), dispose: jest.fn() });

describe('the spare engine', () => {
  beforeEach(() => {
    jest.mocked(createWorkerEngine).mockReset().mockImplementation(engine);
  });

  it('is taken once', () => {
    const end = prepareEngine();
    const first = takeEngine();
    expect(createWorkerEngine).toHaveBeenCalledTimes(1);
    expect(takeEngine()).not.toBe(first);
    end();
    expect(first.dispose).not.toHaveBeenCalled();
  });

  it('ends where nobody has taken it', () => {
    const end = prepareEngine();
    const [{ value: waiting }] = jest.mocked(createWorkerEngine).mock.results;
    end();
    expect(waiting.dispose).toHaveBeenCalled();
    expect(takeEngine()).not.toBe(waiting);
  });

  it('is none where there are no workers, and says so to who needs one', () => {
    jest.mocked(createWorkerEngine).mockImplementation(() => {
      throw new Error('no workers');
    });
    expect(() => prepareEngine()()).not.toThrow();
    expect(() => takeEngine()).toThrow('no workers');
  });
});
