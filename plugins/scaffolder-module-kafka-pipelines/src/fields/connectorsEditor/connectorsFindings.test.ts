import { connectorsFindings } from './connectorsFindings';

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
});
