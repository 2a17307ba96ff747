import { connectorsFindings } from './connectorsFindings';
import { CONNECTORS_EXAMPLE } from './example';

describe('connectorsFindings', () => {
  it('finds nothing in well-formed connectors', () => {
    expect(
      connectorsFindings(
        'orders:\n  class: org.example.Source\n  config:\n    topic: orders\n',
      ),
    ).toEqual([]);
  });

  it.each(['', '# only a comment\n'])('finds nothing in %j', text => {
    expect(connectorsFindings(text)).toEqual([]);
  });

  it('names the line of an unknown key and the one that was meant', () => {
    const [finding] = connectorsFindings(
      'orders:\n  clas: org.example.Source\n',
    );
    expect(finding).toMatchObject({ severity: 'error', line: 2 });
    expect(`${finding.message} ${finding.hint}`).toContain('class');
  });

  it('names the line of a syntax error', () => {
    const [finding] = connectorsFindings('orders:\n  class: [a\n');
    expect(finding.severity).toBe('error');
    expect(finding.line).toBeGreaterThan(0);
  });

  it('names the line of a literal that YAML changes', () => {
    expect(
      connectorsFindings('orders:\n  config:\n    version: 1.10\n')[0],
    ).toMatchObject({ severity: 'error', line: 3 });
  });

  it('finds nothing in the example', () => {
    expect(connectorsFindings(CONNECTORS_EXAMPLE)).toEqual([]);
  });

  it('calls the text neither a file nor by an empty path', () => {
    expect(connectorsFindings('- a\n')[0].message).toBe(
      'This is a list, but must be a map.',
    );
    expect(connectorsFindings('My_Sink: {}\n')[0].message).toMatch(
      /^My_Sink is not a valid connector name: /,
    );
  });

  it.each([
    'connectors:\n',
    'connectors:\n  orders:\n    class: C\n  payments:\n    clas: C\n',
    '# of a values file\nconnectors: { orders: null }\n',
  ])('says to leave out the line connectors: of %j', text => {
    expect(connectorsFindings(text)).toMatchObject([
      {
        severity: 'error',
        line: text.startsWith('#') ? 2 : 1,
        hint: 'Leave out the line connectors: and write the connectors themselves.',
      },
    ]);
  });

  it('lets a connector be named connectors, config or name', () => {
    for (const name of ['connectors', 'config', 'name']) {
      expect(connectorsFindings(`${name}: { class: C }\n`)).toEqual([]);
    }
    expect(
      connectorsFindings('name: { class: C }\nconfig: { class: C }\n'),
    ).toEqual([]);
  });

  const config = {
    'connector.class': 'org.example.Source',
    'tasks.max': '1',
    'database.password': 'hunter2',
  };

  it.each([
    ['POST', JSON.stringify({ name: 'orders', config }, null, 2)],
    ['POST with tabs', JSON.stringify({ name: 'orders', config }, null, '\t')],
    [
      'GET',
      JSON.stringify({ name: 'orders', config, tasks: [], type: 'source' }),
    ],
    ['PUT', JSON.stringify(config)],
  ])('says how a body of the REST API (%s) is written here', (_, text) => {
    const findings = connectorsFindings(text);
    expect(findings).toMatchObject([{ severity: 'error', line: 1 }]);
    const said = `${findings[0].message} ${findings[0].hint}`;
    expect(said).toContain('REST API');
    expect(said).toContain('connector.class as class, tasks.max as tasksMax');
    expect(said).not.toContain('hunter2');
  });

  it('warns of keys and secrets that the rules of the repository refuse', () => {
    const findings = connectorsFindings(
      [
        'orders:',
        '  config:',
        '    name: orders',
        '    tasks.max: 1',
        '    connector.class: C',
        '    database.password: hunter2',
        '    database.user: ${secrets:shop/mysql:user}',
      ].join('\n'),
    );
    expect(
      findings.map(({ rule, severity, line, message }) => [
        rule,
        severity,
        line,
        message,
      ]),
    ).toEqual([
      ...['name', 'tasks.max', 'connector.class'].map((key, index) => [
        'connector/forbidden-key',
        'warning',
        3 + index,
        `orders.config may not contain ${key}.`,
      ]),
      [
        'secret/plaintext',
        'warning',
        6,
        'orders.config.database.password holds a secret in clear.',
      ],
    ]);
    expect(JSON.stringify(findings)).not.toContain('hunter2');
  });
});
