import type { Artifact } from '../pipeline/artifact';

/** What is wrong with a field of an artifact. */
export interface ArtifactMistake {
  field: string;
  message: string;
  hint: string;
}

const TOMORROW = 'It is another file tomorrow, so nobody knows what runs.';

/** What must hold for an artifact that is installed, so that the same comes out next year. */
export function artifactMistakes(
  key: string,
  artifact: Artifact,
): ArtifactMistake[] {
  const of = (field: string, message: string, hint: string) => ({
    field,
    message: `Artifact ${key} ${message}`,
    hint,
  });
  switch (artifact.type) {
    case undefined:
      return [
        of(
          'type',
          'has no type.',
          'Write jar, tgz, zip, other or maven for what a build installs, image for what is mounted.',
        ),
      ];
    case 'image':
      return /^[^@ ]+@sha256:[0-9a-f]{64}$/.test(artifact.reference ?? '')
        ? []
        : [
            of(
              'reference',
              'is an image that is not named by its digest.',
              'Write reference: <repository>@sha256:<64 hexadecimal digits>.',
            ),
          ];
    case 'maven':
      return mavenMistakes(artifact).map(([field, message, hint]) =>
        of(field, message, hint),
      );
    default:
      return fileMistakes(artifact).map(([field, message, hint]) =>
        of(field, message, hint),
      );
  }
}

type Mistake = [field: string, message: string, hint: string];

function* found(
  mistakes: Array<[wrong: boolean, ...mistake: Mistake]>,
): Iterable<Mistake> {
  for (const [wrong, ...mistake] of mistakes) {
    if (wrong) {
      yield mistake;
    }
  }
}

function fileMistakes(artifact: Artifact): Mistake[] {
  const { url = '', sha512sum, type, fileName } = artifact;
  return [
    ...found([
      [!url, 'url', 'has no url.', 'Write where the build fetches the file.'],
      [
        /^https:\/\/[^/]*@/.test(url),
        'url',
        'has a user in its url, which everyone who reads the KafkaConnect would see.',
        'Fetch from where nobody signs in, or take an image with a pull secret.',
      ],
      [
        /[/._-](latest|snapshot)([/._-]|$)/i.test(url),
        'url',
        'names no release.',
        `Write the address of one release. ${TOMORROW}`,
      ],
      [
        !sha512sum,
        'sha512sum',
        'has no checksum.',
        'Write the SHA-512 of the file; `sha512sum <file>` prints it.',
      ],
      [
        type === 'other' && !fileName,
        'fileName',
        'has no fileName.',
        'Write the name the file gets in the image, which type other needs.',
      ],
    ]),
  ];
}

function mavenMistakes(artifact: Artifact): Mistake[] {
  const { version = '', checksum, reason, sha512sum } = artifact;
  const missing = (['group', 'artifact', 'version'] as const).find(
    field => !artifact[field],
  );
  return [
    ...found([
      [
        missing !== undefined,
        missing ?? '',
        `has no ${missing}.`,
        'Type maven needs group, artifact and version.',
      ],
      [
        /^(latest|release)$|-SNAPSHOT$|[[(,]/i.test(version),
        'version',
        'names no release.',
        `Write one version. ${TOMORROW}`,
      ],
      [
        sha512sum !== undefined,
        'sha512sum',
        'has a checksum that nobody checks.',
        'The operator checks none for type maven: write checksum: unavailable and the reason.',
      ],
      [
        checksum !== 'unavailable' || !reason,
        'checksum',
        'does not say that there is no checksum.',
        'The operator checks none for type maven: write checksum: unavailable and the reason.',
      ],
    ]),
  ];
}
