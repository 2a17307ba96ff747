import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ConnectWorker, type ConnectWorkerOptions } from './ConnectWorker';
import { whyNoAnswer } from './whyNoAnswer';

const REBALANCE = JSON.stringify({
  error_code: 409,
  message: 'Cannot complete request because a rebalance is expected',
});

describe('ConnectWorker', () => {
  let server: Server;
  let answer: RequestListener;
  let requests: string[];
  let url: string;

  beforeEach(async () => {
    requests = [];
    server = createServer((request, response) => {
      requests.push(request.url ?? '');
      answer(request, response);
    });
    await new Promise<void>(resolve =>
      server.listen(0, '127.0.0.1', () => resolve()),
    );
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });

  afterEach(async () => {
    server.closeAllConnections();
    await new Promise(resolve => server.close(resolve));
  });

  const worker = (options: Partial<ConnectWorkerOptions> = {}) =>
    new ConnectWorker({ url, pauses: [1, 1], ...options });

  it('asks below a path, with names and versions as they must be written', async () => {
    answer = (_, response) => response.end('[]');
    const asked = worker({ url: `${url}/connect//?a=b#c` });
    expect(asked.url).toBe(`${url}/connect/`);
    await asked.keys('com.acme.Mask$Key');
    await asked.keys('com.acme.Sink', '1.0+build 7');
    await asked.plugins();
    expect(requests).toEqual([
      '/connect/connector-plugins/com.acme.Mask%24Key/config',
      '/connect/connector-plugins/com.acme.Sink/config?version=1.0%2Bbuild%207',
      '/connect/connector-plugins?connectorsOnly=false',
    ]);
  });

  it('asks again after a rebalance, and gives up after some time', async () => {
    answer = (_, response) => {
      response.statusCode = requests.length % 2 ? 409 : 500;
      response.end(REBALANCE);
    };
    await expect(worker().plugins()).rejects.toThrow('rebalance is expected');
    expect(requests).toHaveLength(3);
  });

  it('does not ask again after another failure', async () => {
    answer = (_, response) => {
      response.statusCode = 500;
      response.end('{"error_code":500,"message":"No such field"}');
    };
    await expect(worker().keys('a.B')).rejects.toMatchObject({
      name: 'ConnectWorkerError',
      status: 500,
      message: `${url}/ did not answer with the config of a.B: status 500, No such field`,
    });
    expect(requests).toHaveLength(1);
  });

  it('reads connectors in one request, or one by one', async () => {
    const bodies: Record<string, unknown> = {
      '/': { version: '4.3.1', commit: 'c', kafka_cluster_id: 'k' },
      '/connectors': ['a b'],
      '/connectors?expand=info&expand=status': { 'a b': { info: {} } },
      '/connectors/a%20b': { name: 'a b' },
    };
    answer = ({ url: path = '', method }, response) => {
      response.statusCode = method === 'GET' && path in bodies ? 200 : 404;
      response.end(JSON.stringify(bodies[path] ?? {}));
    };
    expect(await worker().about()).toEqual({
      version: '4.3.1',
      kafkaClusterId: 'k',
    });
    expect(await worker().connectorNames()).toEqual(['a b']);
    expect(await worker().expandedConnectors()).toEqual({
      'a b': { info: {} },
    });
    // It has no state yet.
    expect(await worker().connector('a b')).toEqual({ info: { name: 'a b' } });
    expect(await worker().connector('gone')).toBeUndefined();
  });

  it('gets no configs at once of a worker before 2.3', async () => {
    answer = (_, response) => response.end('["a"]');
    expect(await worker().expandedConnectors()).toEqual({});
  });

  it('does not wait for ever', async () => {
    answer = () => {};
    await expect(worker({ timeout: 50 }).version()).rejects.toThrow(
      'it did not answer in time',
    );
  });

  it('says when it was hung up on', async () => {
    answer = request => request.socket.destroy();
    await expect(worker().version()).rejects.toThrow(
      `${url}/ cannot be asked: it closed the connection`,
    );
  });

  it('says when the protocol is the wrong one', async () => {
    await expect(
      worker({ url: url.replace('http', 'https') }).version(),
    ).rejects.toThrow('does it want http?');
  });
});

describe('whyNoAnswer', () => {
  it.each([
    [{ code: 'DEPTH_ZERO_SELF_SIGNED_CERT' }, 'NODE_EXTRA_CA_CERTS'],
    [{ code: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE' }, 'NODE_EXTRA_CA_CERTS'],
    [{ code: 'ERR_TLS_CERT_ALTNAME_INVALID' }, 'is not trusted'],
    [{ code: 'CERT_HAS_EXPIRED' }, 'is not trusted'],
    [{ errors: [{ code: 'ECONNREFUSED' }] }, 'nothing listens there'],
    [{ code: 'EAI_AGAIN' }, 'could not be looked up'],
    [{ code: 'ENEW' }, 'the request failed (ENEW)'],
    [{}, 'the request failed'],
  ])('knows %j', (cause, expected) => {
    expect(whyNoAnswer({ message: 'fetch failed', cause })).toContain(expected);
  });

  it('never quotes what went wrong', () => {
    expect(whyNoAnswer(new Error('Basic aHVudGVyMg=='))).toBe(
      'the request failed',
    );
    expect(whyNoAnswer('hunter2')).toBe('the request failed');
  });
});
