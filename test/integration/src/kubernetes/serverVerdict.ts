import { parse } from 'yaml';
import type { ApiServer } from './apiServer';
import type { ObjectReference } from './manifests';

/** What a server says of one manifest. */
export interface ServerVerdict {
  isAccepted: boolean;
  /** Fields that it does not know. */
  unknown: string[];
  /** Its own words. */
  says: string;
}

/** Of a version that is served still. */
const DEPRECATED = /^299 - "Version \w+ of the \w+ API is deprecated/;
const FALLBACK_NAMESPACE = 'manifest-facts';
const STRICT = 'dryRun=All&fieldValidation=Strict';

function refused(says: string): ServerVerdict {
  const unknown = [...says.matchAll(/unknown field "([^"]+)"/g)].map(
    ([, field]) => field,
  );
  return { isAccepted: false, unknown, says };
}

/** What names the object, for the address; whatever else is wrong is for the server to find. */
function referenceOf(manifest: string): ObjectReference | undefined {
  const { apiVersion, kind, metadata } =
    parse(manifest, { uniqueKeys: false, logLevel: 'silent' }) ?? {};
  const { name, namespace } = metadata ?? {};
  return apiVersion &&
    typeof apiVersion === 'string' &&
    typeof kind === 'string'
    ? {
        apiVersion,
        kind,
        metadata: {
          name: typeof name === 'string' ? name : '',
          namespace:
            typeof namespace === 'string' && namespace
              ? namespace
              : FALLBACK_NAMESPACE,
        },
      }
    : undefined;
}

/**
 * The manifest in a namespace of its own. Where other tests have made the very
 * object, the server would compare with that: it then takes a null, which
 * takes a field away.
 */
function apartFromOthers(manifest: string): string {
  return manifest.replace(
    /^( {2}namespace: )("?)([a-z][-a-z0-9]*)\2$/m,
    '$1$2$3-verdicts$2',
  );
}

/**
 * Asks a server whether it would take a manifest, by dry runs: as a new object,
 * and by server-side apply, as of Argo CD and Helm 4. Warnings count as a
 * refusal.
 */
export async function serverVerdict(
  api: ApiServer,
  original: string,
): Promise<ServerVerdict> {
  const manifest = apartFromOthers(original);
  const reference = referenceOf(manifest);
  const collection = reference && (await api.collection(reference));
  if (!reference || !collection) return refused('there is no such kind');
  const { namespace, name } = reference.metadata;
  if (!(await api.hasNamespace(namespace))) {
    return refused('there is no such namespace');
  }
  const requests = [
    ['POST', `${collection}?${STRICT}`, 'application/yaml'],
    [
      'PATCH',
      `${collection}/${encodeURIComponent(
        name,
      )}?${STRICT}&fieldManager=verdict&force=true`,
      'application/apply-patch+yaml',
    ],
  ];
  for (const [method, path, type] of requests) {
    const { status, body, warnings } = await api.send(method, path, {
      type,
      body: manifest,
    });
    const warning = warnings.find(each => !DEPRECATED.test(each));
    if (warning) return refused(warning);
    if (status >= 300) {
      return refused(JSON.parse(body).message);
    }
  }
  return { isAccepted: true, unknown: [], says: '' };
}
