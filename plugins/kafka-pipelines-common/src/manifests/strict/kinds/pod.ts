import type { Report } from '../schema/report';
import { isRecord } from '../schema/valueKind';
import { checkLabels } from './metadata';
import { quantity } from './quantity';

type Fields = Readonly<Record<string, unknown>>;
type Path = ReadonlyArray<string | number>;

function fieldsOf(value: unknown): Fields {
  return isRecord(value) ? value : {};
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Everything else has a host name before a slash. */
const RESOURCE =
  /^(?:cpu|memory|ephemeral-storage|storage|hugepages-.+|.+\/.+)$/;

/** What is asked for is never more than what is allowed. */
function checkResources(resources: Fields, report: Report, path: Path): void {
  const limits = fieldsOf(resources.limits);
  for (const field of ['requests', 'limits']) {
    for (const name of Object.keys(fieldsOf(resources[field]))) {
      if (!RESOURCE.test(name)) {
        report.add(
          'is no resource, such as cpu or memory',
          ...[...path, 'resources', field, name],
        );
      }
    }
  }
  for (const [name, value] of Object.entries(fieldsOf(resources.requests))) {
    const [request, limit] = [quantity(value), quantity(limits[name])];
    if (request !== undefined && limit !== undefined && request > limit) {
      report.add(
        'must not be more than its limit',
        ...[...path, 'resources', 'requests', name],
      );
    }
  }
}

function checkVariables(env: unknown, report: Report, path: Path): void {
  listOf(env).forEach((item, index) => {
    const { value, valueFrom } = fieldsOf(item);
    if (value && valueFrom) {
      report.add(
        'must not be there beside value',
        ...[...path, 'env', index, 'valueFrom'],
      );
    }
  });
}

/** What is of one thing each. */
function checkLists(pod: Fields, report: Report, path: Path): void {
  listOf(pod.volumes).forEach((volume, index) => {
    if (Object.keys(fieldsOf(volume)).length > 2) {
      report.add('must be of one kind', ...[...path, 'volumes', index]);
    }
  });
  listOf(pod.tolerations).forEach((toleration, index) => {
    const { operator, value } = fieldsOf(toleration);
    if (operator === 'Exists' && value) {
      report.add(
        'must not be there beside Exists',
        ...[...path, 'tolerations', index, 'value'],
      );
    }
  });
}

function checkMounts(
  mounts: unknown,
  volumes: ReadonlySet<unknown>,
  report: Report,
  path: Path,
): void {
  const seen = new Set<unknown>();
  listOf(mounts).forEach((mount, index) => {
    const { name, mountPath } = fieldsOf(mount);
    if (!volumes.has(name)) {
      report.add(
        'names a volume that the pod does not have',
        ...[...path, 'volumeMounts', index, 'name'],
      );
    }
    if (seen.has(mountPath)) {
      report.add(
        'is there twice',
        ...[...path, 'volumeMounts', index, 'mountPath'],
      );
    }
    seen.add(mountPath);
  });
}

/**
 * A pod template.
 *
 * @param where.claims - names of the volumes that a StatefulSet adds
 */
export function checkPod(
  template: unknown,
  report: Report,
  where: { path: Path; claims: readonly unknown[] },
): void {
  const { metadata, spec } = fieldsOf(template);
  const texts = where.path.map(String);
  checkLabels(
    fieldsOf(metadata).labels,
    report,
    ...texts,
    'metadata',
    'labels',
  );
  const pod = fieldsOf(spec);
  const volumes = new Set<unknown>([
    ...listOf(pod.volumes).map(volume => fieldsOf(volume).name),
    ...where.claims,
  ]);
  checkLists(pod, report, [...where.path, 'spec']);
  const names = new Set<unknown>();
  for (const field of ['initContainers', 'containers']) {
    listOf(pod[field]).forEach((item, index) => {
      const container = fieldsOf(item);
      const path = [...where.path, 'spec', field, index];
      if (field === 'containers' && names.has(container.name)) {
        report.add('is the name of an init container, too', ...path, 'name');
      }
      names.add(container.name);
      checkMounts(container.volumeMounts, volumes, report, path);
      checkVariables(container.env, report, path);
      checkResources(fieldsOf(container.resources), report, path);
    });
  }
}
