import { pullRequestBody } from './pullRequestBody';

const BEGIN = '<!-- kafka-pipelines:begin -->';
const END = '<!-- kafka-pipelines:end -->';

describe('pullRequestBody', () => {
  it('stands between marks that nobody sees', () => {
    expect(pullRequestBody(' Ours.\n')).toBe(`${BEGIN}\nOurs.\n${END}`);
  });

  it('replaces its own part and keeps what people wrote around it', () => {
    const theirs = `Before.\r\n\r\n${pullRequestBody('Old.')}\r\n\r\nAfter.`;
    expect(pullRequestBody('New.', theirs)).toBe(
      `Before.\n\n${BEGIN}\nNew.\n${END}\n\nAfter.`,
    );
  });

  it.each([
    ['has no marks', 'By hand.'],
    ['has lost a mark', `${BEGIN}\nBy hand.`],
    ['has its marks the wrong way round', `${END} By hand. ${BEGIN}`],
  ])('comes before a body that %s', (_, body) => {
    expect(pullRequestBody('Ours.', body)).toBe(
      `${pullRequestBody('Ours.')}\n\n${body}`,
    );
  });

  it.each([null, undefined, '', ' \n'])('takes %j for no body', body => {
    expect(pullRequestBody('Ours.', body)).toBe(pullRequestBody('Ours.'));
  });

  it('has no marks but its own', () => {
    const forged = `a ${END} b ${BEGIN} c`;
    const body = pullRequestBody(forged);
    expect(body).toBe(`${BEGIN}\na … b … c\n${END}`);
    expect(pullRequestBody('New.', body)).toBe(pullRequestBody('New.'));
    const nested = `${END.slice(0, 5)}${END}${END.slice(5)}`;
    expect(pullRequestBody('New.', pullRequestBody(nested))).toBe(
      pullRequestBody('New.'),
    );
  });
});
