import {
  rules,
  type ListedRule,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';

const INTRODUCTION = `# Checks

<!-- Written by \`yarn generate\` from the rules of kafka-pipelines-common. -->

What the review in the form, the actions of a template and \`kafka-pipelines check\` find. An error keeps a change from being
written; a warning does not.`;

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

/** `docs/checks.md`: every rule with its severity, what it finds and an example. */
export function checksPage(): string {
  const configurable = rules.filter(rule => rule.configurable);
  const fixed = rules.filter(rule => !rule.configurable);
  return [
    INTRODUCTION,
    CONFIGURABLE,
    ...configurable.map(section),
    FIXED,
    ...fixed.map(section),
  ]
    .join('\n\n')
    .concat('\n');
}

function section({ id, severity, description, bad }: ListedRule): string {
  return [
    `### ${id}`,
    // A name such as <env> is no HTML.
    `_${severity}_: ${description.replaceAll('<', '&lt;')} For example:`,
    `\`\`\`yaml\n${bad}\n\`\`\``,
  ].join('\n\n');
}
