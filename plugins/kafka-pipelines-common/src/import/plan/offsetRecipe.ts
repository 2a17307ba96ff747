import type { OffsetRecipe } from '../types';

/** A text as one word of a shell. */
export function shellWord(text: string): string {
  return /^[\w./:@=-]+$/.test(text)
    ? text
    : `'${text.replaceAll("'", `'\\''`)}'`;
}

/** A name as a part of the path of a URL; what is a mark for shells goes as well. */
const inUrl = (name: string) =>
  encodeURIComponent(name).replace(
    /[!'()*]/g,
    each => `%${each.charCodeAt(0).toString(16).toUpperCase()}`,
  );

const GROUP_KEY = 'consumer.override.group.id';

/** What makes the file of `GET offsets` what `PATCH offsets` takes. */
const OFFSETS_NOTE =
  'The answer has the form that PATCH takes (Kafka 3.6 or newer); keep the file until the new connector is known to be right.';

/**
 * How a connector goes on where it was under another name. Offsets of a source
 * are kept by its name, those of a sink in the consumer group
 * `connect-<name>`, so that a new name begins from nothing.
 *
 * @param role - what the worker or the catalogue says
 * @param group - consumer group that its config sets itself
 */
export function offsetRecipe(
  from: string,
  to: string,
  role: OffsetRecipe['role'],
  group?: string,
): OffsetRecipe {
  const rest = (path: string) => `"$CONNECT_URL/connectors/${path}"`;
  const file = `offsets-${to}.json`;
  if (role === 'sink' && group !== undefined) {
    return {
      role,
      from,
      to,
      steps: [
        {
          text: `The config of ${from} sets ${GROUP_KEY}, which stays: ${to} goes on with the same consumer group. Stop ${from} first, so that both do not share it.`,
          command: `curl -fsS -X PUT ${rest(`${inUrl(from)}/stop`)}`,
        },
        { text: `Merge the import: ${to} starts where ${from} stopped.` },
        {
          text: `Delete ${from}.`,
          command: `curl -fsS -X DELETE ${rest(inUrl(from))}`,
        },
      ],
      alternatives: [],
    };
  }
  return {
    role,
    from,
    to,
    steps: [
      {
        text: `Set CONNECT_URL to the REST API of the Connect cluster, and stop ${from}; it keeps its config and its offsets (Kafka Connect 3.5 or newer).`,
        command: `curl -fsS -X PUT ${rest(`${inUrl(from)}/stop`)}`,
      },
      {
        text: `Save its offsets. ${OFFSETS_NOTE}`,
        command: `curl -fsS ${rest(`${inUrl(from)}/offsets`)} -o ${shellWord(
          file,
        )}`,
      },
      {
        text: `Merge the import with state: stopped for ${to}, and wait until it is there.`,
        command: `curl -fsS ${rest(`${inUrl(to)}/status`)}`,
      },
      {
        text: `Give ${to} the offsets, while it is stopped.`,
        command: `curl -fsS -X PATCH -H 'Content-Type: application/json' --data-binary ${shellWord(
          `@${file}`,
        )} ${rest(`${inUrl(to)}/offsets`)}`,
      },
      {
        text: `Read them back and compare.`,
        command: `curl -fsS ${rest(`${inUrl(to)}/offsets`)}`,
      },
      { text: `Remove state: stopped from ${to}, and merge that.` },
      {
        text: `Delete ${from} once ${to} runs as it did.`,
        command: `curl -fsS -X DELETE ${rest(inUrl(from))}`,
      },
    ],
    alternatives: alternativesOf(from, to, role),
  };
}

function alternativesOf(
  from: string,
  to: string,
  role: OffsetRecipe['role'],
): string[] {
  const alternatives: string[] = [];
  if (role !== 'source') {
    alternatives.push(
      `A sink can keep its consumer group instead: set ${GROUP_KEY}: connect-${from} in the config of ${to} (the worker's connector.client.config.override.policy must allow it), stop ${from}, then let ${to} start.`,
    );
  }
  if (role !== 'sink') {
    alternatives.push(
      `Strimzi can set the offsets as well: put them into a ConfigMap under offsets.json, name it as alterOffsets of ${to}, and annotate its KafkaConnector with strimzi.io/connector-offsets=alter while it is stopped.`,
    );
  }
  return alternatives;
}
