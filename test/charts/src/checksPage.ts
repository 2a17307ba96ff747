import {
  rules,
  type ListedRule,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';

const INTRODUCTION = `# Checks

<!-- Written by \`yarn generate\` from the rules of kafka-pipelines-common. -->

What the review in the form, the actions of a template and \`kafka-pipelines check\` find. An error keeps a change from being
written; a warning does not. Examples are of a pipeline's own \`values.yaml\`, unless a comment names another file.

\`kafka-pipelines\` stands for \`./yarnw kafka-pipelines\` in a checkout of this repository, until the package is on npm; see the [README](../README.md#without-backstage).`;

const CONFIGURABLE = `## Rules of the repository

\`kafka-pipelines.yaml\` may give these another severity (\`error\`, \`warning\`, \`info\` or \`off\`), or accept what they find in one
pipeline:

\`\`\`yaml
rules:
  connector/class: warning
exemptions:
  - rule: secret/plaintext
    pipeline: orders-cdc
    reason: a test user that only exists in dev
    until: '2030-12-31'
\`\`\``;

const FIXED = `## Rules of files and changes

These cannot be changed: a file that breaks one could not be rendered, a change that breaks one could not be written.`;

/** `docs/checks.md`: an index of all rules, and of each what it finds, why, and examples. */
export function checksPage(): string {
  const configurable = rules.filter(rule => rule.configurable);
  const fixed = rules.filter(rule => !rule.configurable);
  return [
    INTRODUCTION,
    index(),
    CONFIGURABLE,
    ...configurable.map(section),
    FIXED,
    ...fixed.map(section),
  ]
    .join('\n\n')
    .concat('\n');
}

/** A name such as <env> is no HTML. */
function plain(text: string): string {
  return text.replaceAll('<', '&lt;');
}

function index(): string {
  return [
    '| rule | severity | what it finds |',
    '| --- | --- | --- |',
    ...rules.map(
      ({ id, severity, description }) =>
        `| [${id}](#${id.replace('/', '')}) | ${severity} | ${plain(
          description,
        ).replaceAll('|', '\\|')} |`,
    ),
  ].join('\n');
}

function section({
  id,
  severity,
  description,
  explanation,
  bad,
  good,
}: ListedRule): string {
  return [
    `### ${id}`,
    `_${severity}_: ${plain(description)} ${plain(explanation)}`,
    'Bad:',
    `\`\`\`yaml\n${bad}\n\`\`\``,
    'Good:',
    `\`\`\`yaml\n${good}\n\`\`\``,
  ].join('\n\n');
}
